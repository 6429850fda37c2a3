package dev.vestibule.application.session;

import static dev.vestibule.application.testing.Cast.ACME;
import static dev.vestibule.application.testing.Cast.ALICE;
import static dev.vestibule.application.testing.Cast.ALICES_ADDRESS;
import static dev.vestibule.application.testing.Cast.GLOBEX;
import static dev.vestibule.application.testing.Cast.OKTA;
import static dev.vestibule.application.testing.SignInBench.ADDRESS;
import static dev.vestibule.application.testing.SignInBench.DEVICE;
import static dev.vestibule.application.testing.SignInBench.RIGHT;
import static dev.vestibule.application.testing.SignInBench.TRACE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.vestibule.application.port.in.session.DecideAccess;
import dev.vestibule.application.port.in.session.RecogniseSession;
import dev.vestibule.application.port.in.session.ShowHome;
import dev.vestibule.application.port.in.session.ShowSignIn;
import dev.vestibule.application.port.in.session.SignIn;
import dev.vestibule.application.testing.Cast;
import dev.vestibule.application.testing.SignInBench;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.organization.OrganizationChange;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.organization.OrganizationRole;
import dev.vestibule.domain.organization.OrganizationSlug;
import dev.vestibule.domain.organization.SsoEnforcement;
import dev.vestibule.domain.session.Access;
import dev.vestibule.domain.session.Session;
import dev.vestibule.domain.session.SessionToken;
import dev.vestibule.domain.session.SsoReminder;
import dev.vestibule.domain.user.Password;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// What becomes of passwords where an organization asks for its single sign-on.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AskedForSsoTest {
    private final SignInBench bench = new SignInBench();

    @BeforeEach
    void alice_belongs_to_both_organizations() {
        bench.given(OKTA);
        bench.given(ALICE, ALICES_ADDRESS);
        bench.givenMember(ALICE, OrganizationRole.ADMIN);
        bench.world.given(stores -> stores.members().add(Cast.member(GLOBEX, ALICE, OrganizationRole.MEMBER)));
    }

    @Test
    void at_the_door_of_an_organization_that_requires_sso_no_password_opens_a_session() {
        enforce(SsoEnforcement.REQUIRED);

        for (String password : List.of(RIGHT.reveal(), "wrong")) {
            assertEquals(new SignIn.Result.Refused(Refusal.SSO_REQUIRED), signInAt("acme", password));
        }
        assertEquals(List.of(), bench.world.sessions());
        assertEquals(0, bench.passwords.comparisons());
        assertInstanceOf(SignIn.Result.SignedIn.class, signInAt("globex", RIGHT.reveal()));
        assertInstanceOf(SignIn.Result.SignedIn.class, signIn(Optional.empty(), RIGHT.reveal()));
        assertEquals(new SignIn.Result.Refused(Refusal.ORGANIZATION_NOT_FOUND), signInAt("nowhere", RIGHT.reveal()));
    }

    @Test
    void who_has_no_link_is_reminded_where_the_organization_reminds() {
        enforce(SsoEnforcement.REMINDED);
        Session session = recognised(bench.signIn(ALICES_ADDRESS));

        assertEquals(
                new DecideAccess.Result.Decided(ACME.id(), Access.ALLOWED, SsoReminder.DUE), access(session, "acme"));
        assertEquals(
                new ShowHome.Advice.Connect(List.of(new ShowSignIn.Choice(OKTA.id(), "Okta"))),
                advice(session, "acme"));
        assertEquals(new ShowHome.Advice.Nothing(), advice(session, "globex"));
    }

    @Test
    void an_owner_whom_sso_shuts_out_is_led_to_its_repair() {
        enforce(SsoEnforcement.REQUIRED);
        Session session = recognised(bench.signIn(ALICES_ADDRESS));
        assertEquals(new ShowHome.Advice.Nothing(), advice(session, "acme"));

        bench.world.given(stores -> stores.members()
                .lock(ACME.id(), ALICE.id())
                .ifPresent(row -> stores.members().save(row.withRole(OrganizationRole.OWNER))));

        assertEquals(new ShowHome.Advice.Repair(), advice(session, "acme"));
    }

    private void enforce(SsoEnforcement enforcement) {
        bench.world.given(stores -> stores.organizations()
                .lock(new OrganizationRef.ById(ACME.id()))
                .ifPresent(row -> stores.organizations()
                        .save(OrganizationChange.ofEnforcement(enforcement).appliedTo(row))));
    }

    private ShowHome.Advice advice(Session session, String slug) {
        var shown = (ShowHome.Result.Shown) bench.sessions.showHome().handle(new ShowHome.Query(session));
        return shown.organizations().stream()
                .filter(entry -> entry.organization().slug().value().equals(slug))
                .findFirst()
                .orElseThrow()
                .advice();
    }

    private SignIn.Result signInAt(String slug, String password) {
        return signIn(Optional.of(at(slug)), password);
    }

    private SignIn.Result signIn(Optional<OrganizationRef> door, String password) {
        return bench.sessions
                .signIn()
                .handle(new SignIn.Command(
                        "alice@acme.example", new Password(password), door, Optional.empty(), ADDRESS, DEVICE, TRACE));
    }

    private Session recognised(SessionToken token) {
        var result = bench.sessions.recogniseSession().handle(new RecogniseSession.Query(token));
        return assertInstanceOf(RecogniseSession.Result.Recognised.class, result)
                .session();
    }

    private DecideAccess.Result access(Session session, String slug) {
        return bench.sessions.decideAccess().handle(new DecideAccess.Query(session, at(slug)));
    }

    private static OrganizationRef at(String slug) {
        return new OrganizationRef.BySlug(new OrganizationSlug(slug));
    }
}
