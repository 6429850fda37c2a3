package dev.vestibule.application.authority;

import static dev.vestibule.application.testing.AdminBench.AT_ACME;
import static dev.vestibule.application.testing.AdminBench.AT_GLOBEX;
import static dev.vestibule.application.testing.AdminBench.OPERATOR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.vestibule.application.port.in.membership.ChangeMember;
import dev.vestibule.application.port.in.membership.RemoveMember;
import dev.vestibule.application.port.in.membership.ShowMember;
import dev.vestibule.application.port.in.organization.ChangeOrganization;
import dev.vestibule.application.port.in.organization.DeleteOrganization;
import dev.vestibule.application.port.in.provider.ChangeProvider;
import dev.vestibule.application.port.in.provider.DisableProvider;
import dev.vestibule.application.port.in.user.CreateUser;
import dev.vestibule.application.port.in.user.DeleteUser;
import dev.vestibule.application.testing.AdminBench;
import dev.vestibule.application.testing.Cast;
import dev.vestibule.domain.audit.Caller;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.membership.Member;
import dev.vestibule.domain.membership.Readmission;
import dev.vestibule.domain.organization.OrganizationChange;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.organization.OrganizationRole;
import dev.vestibule.domain.provider.ClientSecret;
import dev.vestibule.domain.provider.OidcChange;
import dev.vestibule.domain.provider.PolicyChange;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.provider.ProviderStatus;
import dev.vestibule.domain.tag.Condition;
import dev.vestibule.domain.tag.StateTag;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Whoever changes what has changed since they read it is told so, and nothing is written.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LostUpdateTest {
    private static final Condition STALE = new Condition.OneOf(Set.of(StateTag.of("as it was")));
    private static final Member BOBS = Cast.member(Cast.ACME, Cast.BOB, OrganizationRole.MEMBER);
    private static final OrganizationChange NEW_NAME = new OrganizationChange(
            Optional.of("Acme Inc."),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    private final AdminBench bench = new AdminBench();

    @BeforeEach
    void acme_has_a_member_and_a_provider() {
        bench.given(Cast.OKTA);
        bench.given(BOBS);
    }

    enum Write {
        CHANGE_ORGANIZATION,
        DELETE_ORGANIZATION,
        CHANGE_PROVIDER,
        DISABLE_PROVIDER,
        CHANGE_MEMBER,
        REMOVE_MEMBER,
        DELETE_USER
    }

    private String write(Write write, Caller caller, OrganizationRef at, Condition condition) {
        Object result = switch (write) {
            case CHANGE_ORGANIZATION ->
                bench.organizations
                        .changeOrganization()
                        .handle(new ChangeOrganization.Command(caller, at, NEW_NAME, condition));
            case DELETE_ORGANIZATION ->
                bench.organizations.deleteOrganization().handle(new DeleteOrganization.Command(caller, at, condition));
            case CHANGE_PROVIDER ->
                bench.providers
                        .changeProvider()
                        .handle(new ChangeProvider.Command(
                                caller,
                                at,
                                Cast.OKTA.id(),
                                Optional.of("New"),
                                OidcChange.NONE,
                                PolicyChange.NONE,
                                condition));
            case DISABLE_PROVIDER ->
                bench.providers
                        .disableProvider()
                        .handle(new DisableProvider.Command(caller, at, Cast.OKTA.id(), condition));
            case CHANGE_MEMBER ->
                bench.members
                        .changeMember()
                        .handle(new ChangeMember.Command(
                                caller, at, BOBS.id(), Optional.of(OrganizationRole.ADMIN), condition));
            case REMOVE_MEMBER ->
                bench.members
                        .removeMember()
                        .handle(new RemoveMember.Command(caller, at, BOBS.id(), Readmission.OPEN, condition));
            case DELETE_USER ->
                bench.users.deleteUser().handle(new DeleteUser.Command(caller, Cast.BOB.id(), condition));
        };
        return result.toString();
    }

    private StateTag current(Write write) {
        return switch (write) {
            case CHANGE_ORGANIZATION, DELETE_ORGANIZATION -> Cast.ACME.tag();
            case CHANGE_PROVIDER, DISABLE_PROVIDER -> Cast.OKTA.tag();
            case CHANGE_MEMBER, REMOVE_MEMBER ->
                new ShowMember.Listing(BOBS, Cast.BOB.name(), Optional.of(Cast.BOBS_ADDRESS.address())).tag();
            case DELETE_USER -> new CreateUser.Account(Cast.BOB, List.of(Cast.BOBS_ADDRESS)).tag();
        };
    }

    @ParameterizedTest
    @EnumSource
    void a_stale_tag_writes_nothing(Write write) {
        assertEquals("Refused[refusal=" + Refusal.PRECONDITION_FAILED + "]", write(write, OPERATOR, AT_ACME, STALE));

        assertEquals(List.of(), bench.written());
        assertEquals(List.of(BOBS), bench.world.members());
        assertEquals(List.of(Cast.OKTA), bench.world.providers());
        assertEquals(List.of(Cast.ACME, Cast.GLOBEX), bench.world.organizations());
    }

    @ParameterizedTest
    @EnumSource
    void the_present_tag_is_good_for_one_change(Write write) {
        Condition known = new Condition.OneOf(Set.of(current(write)));

        assertFalse(write(write, OPERATOR, AT_ACME, known).startsWith("Refused"));
        assertFalse(bench.written().isEmpty());

        String again = write(write, OPERATOR, AT_ACME, known);
        assertEquals("Refused[refusal=", again.substring(0, 16), again);
    }

    /// Whether a tag is stale would tell a stranger that there is something.
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DELETE_USER")
    void strangers_are_not_told_whether_a_tag_is_stale(Write write) {
        bench.givenMember(Cast.GLOBEX, Cast.MALLORY, OrganizationRole.OWNER);
        Caller mallory = bench.as(Cast.MALLORY);

        assertEquals(write(write, mallory, AT_ACME, new Condition.Any()), write(write, mallory, AT_ACME, STALE));
        if (write != Write.CHANGE_ORGANIZATION && write != Write.DELETE_ORGANIZATION) {
            assertEquals("Refused[refusal=" + Refusal.NOT_FOUND + "]", write(write, mallory, AT_GLOBEX, STALE));
        }
    }

    @Test
    void every_state_that_can_be_read_has_a_tag_of_its_own() {
        assertNotEquals(Cast.ACME.tag(), NEW_NAME.appliedTo(Cast.ACME).tag());
        assertNotEquals(
                Cast.OKTA.tag(),
                Cast.OKTA.withStatus(ProviderStatus.DISABLED, Cast.LONG_AGO).tag());
        assertNotEquals(Cast.OKTA.tag(), renamed("New").tag());
        assertNotEquals(
                new ShowMember.Listing(BOBS, Optional.empty(), Optional.empty()).tag(),
                new ShowMember.Listing(BOBS.ssoLinked(), Optional.empty(), Optional.empty()).tag());
        assertNotEquals(
                new CreateUser.Account(Cast.BOB, List.of()).tag(),
                new CreateUser.Account(Cast.BOB, List.of(Cast.BOBS_ADDRESS)).tag());
    }

    private static Provider renamed(String name) {
        return Cast.OKTA.reconfigured(name, Cast.OKTA.config(), Cast.OKTA.policy());
    }

    @Test
    void no_tag_is_made_of_a_secret() {
        var change = new OidcChange(
                Optional.empty(),
                Optional.empty(),
                Optional.of(new ClientSecret("another")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        var changed = Cast.OKTA.withConfig(change.appliedTo(Cast.config("https://acme.okta.example")));

        assertNotEquals(Cast.OKTA, changed);
        assertEquals(Cast.OKTA.tag(), changed.tag());
    }
}
