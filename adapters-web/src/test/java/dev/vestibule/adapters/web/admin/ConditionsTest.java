package dev.vestibule.adapters.web.admin;

import static dev.vestibule.adapters.web.testing.Cast.ACME_INC;
import static dev.vestibule.adapters.web.testing.Cast.ALICE;
import static dev.vestibule.adapters.web.testing.Cast.ALICE_AT_ACME;
import static dev.vestibule.adapters.web.testing.Cast.ALICE_USER;
import static dev.vestibule.adapters.web.testing.Cast.MEMBER;
import static dev.vestibule.adapters.web.testing.Cast.OKTA;
import static dev.vestibule.adapters.web.testing.Cast.OKTA_AT_ACME;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vestibule.adapters.web.testing.Api;
import dev.vestibule.adapters.web.testing.Server;
import dev.vestibule.application.port.in.membership.ChangeMember;
import dev.vestibule.application.port.in.membership.RemoveMember;
import dev.vestibule.application.port.in.membership.ShowMember;
import dev.vestibule.application.port.in.organization.ChangeOrganization;
import dev.vestibule.application.port.in.organization.DeleteOrganization;
import dev.vestibule.application.port.in.organization.ShowOrganization;
import dev.vestibule.application.port.in.provider.ChangeProvider;
import dev.vestibule.application.port.in.provider.DisableProvider;
import dev.vestibule.application.port.in.provider.ShowProvider;
import dev.vestibule.application.port.in.user.CreateUser;
import dev.vestibule.application.port.in.user.DeleteUser;
import dev.vestibule.application.port.in.user.ShowUser;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.tag.Condition;
import dev.vestibule.domain.tag.StateTag;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// ETag and If-Match (RFC 9110 §8.8.3 and §13.1.1).
class ConditionsTest {
    private static final String ORGANIZATION = "/organizations/acme";
    private static final String PROVIDER = ORGANIZATION + "/providers/" + OKTA;
    private static final String MEMBERSHIP = ORGANIZATION + "/members/" + ALICE_AT_ACME;
    private static final String USER = "/users/" + ALICE;
    private static final ShowMember.Listing LISTING =
            new ShowMember.Listing(MEMBER, Optional.empty(), Optional.empty());
    private static final CreateUser.Account ACCOUNT = new CreateUser.Account(ALICE_USER, List.of());

    private final Server server = Server.overHttp();
    private final Api api = new Api(server);

    @BeforeEach
    void everything_is_there() {
        var ports = server.ports();
        ports.showOrganization.answers(new ShowOrganization.Result.Shown(ACME_INC));
        ports.changeOrganization.answers(new ChangeOrganization.Result.Changed(ACME_INC));
        ports.deleteOrganization.answers(new DeleteOrganization.Result.Deleted());
        ports.showProvider.answers(new ShowProvider.Result.Shown(OKTA_AT_ACME));
        ports.changeProvider.answers(new ChangeProvider.Result.Changed(OKTA_AT_ACME, Optional.empty()));
        ports.disableProvider.answers(new DisableProvider.Result.Disabled());
        ports.showMember.answers(new ShowMember.Result.Shown(LISTING));
        ports.changeMember.answers(new ChangeMember.Result.Changed(LISTING));
        ports.removeMember.answers(new RemoveMember.Result.Removed());
        ports.showUser.answers(new ShowUser.Result.Shown(ACCOUNT));
        ports.deleteUser.answers(new DeleteUser.Result.Deleted());
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

    private HttpResponse<String> write(Write write, String condition) {
        return switch (write) {
            case CHANGE_ORGANIZATION -> api.patch(ORGANIZATION, "{}", condition);
            case DELETE_ORGANIZATION -> api.delete(ORGANIZATION, condition);
            case CHANGE_PROVIDER -> api.patch(PROVIDER, "{}", condition);
            case DISABLE_PROVIDER -> api.delete(PROVIDER, condition);
            case CHANGE_MEMBER -> api.patch(MEMBERSHIP, "{}", condition);
            case REMOVE_MEMBER -> api.delete(MEMBERSHIP, condition);
            case DELETE_USER -> api.delete(USER, condition);
        };
    }

    private Optional<Condition> asked(Write write) {
        var ports = server.ports();
        List<Condition> asked = switch (write) {
            case CHANGE_ORGANIZATION ->
                ports.changeOrganization.asked().stream()
                        .map(ChangeOrganization.Command::condition)
                        .toList();
            case DELETE_ORGANIZATION ->
                ports.deleteOrganization.asked().stream()
                        .map(DeleteOrganization.Command::condition)
                        .toList();
            case CHANGE_PROVIDER ->
                ports.changeProvider.asked().stream()
                        .map(ChangeProvider.Command::condition)
                        .toList();
            case DISABLE_PROVIDER ->
                ports.disableProvider.asked().stream()
                        .map(DisableProvider.Command::condition)
                        .toList();
            case CHANGE_MEMBER ->
                ports.changeMember.asked().stream()
                        .map(ChangeMember.Command::condition)
                        .toList();
            case REMOVE_MEMBER ->
                ports.removeMember.asked().stream()
                        .map(RemoveMember.Command::condition)
                        .toList();
            case DELETE_USER ->
                ports.deleteUser.asked().stream()
                        .map(DeleteUser.Command::condition)
                        .toList();
        };
        return asked.stream().findFirst();
    }

    @Test
    void what_is_read_and_changed_is_told_with_the_tag_of_its_state() {
        assertTagged(ACME_INC.tag(), api.get(ORGANIZATION));
        assertTagged(ACME_INC.tag(), api.patch(ORGANIZATION, "{}"));
        assertTagged(OKTA_AT_ACME.tag(), api.get(PROVIDER));
        assertTagged(OKTA_AT_ACME.tag(), api.patch(PROVIDER, "{}"));
        assertTagged(LISTING.tag(), api.get(MEMBERSHIP));
        assertTagged(LISTING.tag(), api.patch(MEMBERSHIP, "{}"));
        assertTagged(ACCOUNT.tag(), api.get(USER));
    }

    private static void assertTagged(StateTag tag, HttpResponse<String> response) {
        assertEquals(200, response.statusCode(), response.body());
        assertEquals("\"" + tag.value() + "\"", Server.header(response, "ETag"));
    }

    @ParameterizedTest
    @EnumSource
    void a_change_says_which_state_it_means(Write write) {
        var response = write(write, "");

        assertEquals(428, response.statusCode(), response.body());
        assertTrue(response.body().contains("\"code\":\"precondition_required\""), response.body());
        assertEquals(Optional.empty(), asked(write));
    }

    @ParameterizedTest
    @EnumSource
    void the_condition_reaches_the_use_case(Write write) {
        assertTrue(write(write, "\"abc\"").statusCode() < 300);
        assertEquals(Optional.of(new Condition.OneOf(Set.of(new StateTag("abc")))), asked(write));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '!',
            value = {
                "*; any",
                "\"a\", \"b\"; a b",
                "\"a\",\"b\"; a b",
                "W/\"a\"; none",
                "W/\"a\", \"b\"; b",
                "abc; none"
            })
    void only_strong_tags_are_compared(String header, String tags) {
        api.delete(ORGANIZATION, header);

        Condition condition = switch (tags) {
            case "any" -> new Condition.Any();
            case "none" -> new Condition.OneOf(Set.of());
            default ->
                new Condition.OneOf(Set.of(tags.split(" ")).stream()
                        .map(StateTag::new)
                        .collect(java.util.stream.Collectors.toSet()));
        };
        assertEquals(Optional.of(condition), asked(Write.DELETE_ORGANIZATION));
    }

    @Test
    void who_was_too_slow_is_told_so() {
        server.ports().changeMember.answers(new ChangeMember.Result.Refused(Refusal.PRECONDITION_FAILED));

        var response = api.patch(MEMBERSHIP, "{\"role\":\"admin\"}", "\"abc\"");

        assertEquals(412, response.statusCode());
        assertTrue(response.body().contains("\"code\":\"precondition_failed\""), response.body());
    }

    @Test
    void strangers_are_told_nothing_about_conditions() {
        assertEquals(
                401,
                server.send("/api/v1" + ORGANIZATION, request -> request.DELETE())
                        .statusCode());
    }
}
