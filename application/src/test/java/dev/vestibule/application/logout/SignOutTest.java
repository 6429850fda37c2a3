package dev.vestibule.application.logout;

import static dev.vestibule.application.testing.Cast.ALICE;
import static dev.vestibule.application.testing.Cast.ALICES_ADDRESS;
import static dev.vestibule.application.testing.Cast.OKTA;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vestibule.application.port.in.pipeline.FinishPipeline;
import dev.vestibule.application.port.in.session.SignOut;
import dev.vestibule.application.port.in.session.SignOut.Farewell;
import dev.vestibule.application.port.out.world.IdentityProviders;
import dev.vestibule.application.testing.SignInBench;
import dev.vestibule.domain.identity.EmailAssertion;
import dev.vestibule.domain.identity.IdTokenHint;
import dev.vestibule.domain.organization.OrganizationRole;
import dev.vestibule.domain.session.SessionToken;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SignOutTest {
    private final SignInBench bench = new SignInBench();

    @BeforeEach
    void alice_is_linked() {
        bench.given(OKTA);
        bench.given(ALICE, ALICES_ADDRESS);
        bench.givenMember(ALICE, OrganizationRole.MEMBER);
        bench.givenIdentity(OKTA, ALICE, "alice");
    }

    private SessionToken throughOkta(Optional<IdTokenHint> hint) {
        var proof =
                SignInBench.proof(OKTA, "alice", new EmailAssertion.Absent()).withIdTokenHint(hint);
        bench.providers.answer(OKTA.id(), new IdentityProviders.Answer.Proven(proof));
        var signedIn = (FinishPipeline.Result.SignedIn) bench.walk(OKTA, Optional.empty());
        return signedIn.session().token();
    }

    private SignOut.Result signOut(SessionToken session) {
        return bench.logout.signOut().handle(new SignOut.Command(session));
    }

    private static SignOut.Result left(String address) {
        return new SignOut.Result.SignedOut(List.of(new Farewell("Okta", URI.create(address))));
    }

    @Test
    void who_came_through_a_provider_is_told_where_to_sign_out_of_it() {
        bench.providers.farewell(OKTA.id(), "https://okta.example/logout");

        assertEquals(
                left("https://okta.example/logout?hint=a.b.c"),
                signOut(throughOkta(Optional.of(new IdTokenHint("a.b.c")))));
        assertEquals(List.of(), bench.world.sessions());
    }

    @Test
    void the_latest_id_token_is_the_hint_and_one_that_is_left_out_is_kept() {
        bench.providers.farewell(OKTA.id(), "https://okta.example/logout");
        throughOkta(Optional.of(new IdTokenHint("first")));

        assertEquals(left("https://okta.example/logout?hint=first"), signOut(throughOkta(Optional.empty())));
        assertEquals(
                left("https://okta.example/logout?hint=second"),
                signOut(throughOkta(Optional.of(new IdTokenHint("second")))));
    }

    @Test
    void a_provider_that_has_no_such_page_is_not_named() {
        assertEquals(new SignOut.Result.SignedOut(List.of()), signOut(throughOkta(Optional.empty())));
    }

    @Test
    void who_came_by_password_leaves_no_provider() {
        bench.providers.farewell(OKTA.id(), "https://okta.example/logout");

        assertEquals(new SignOut.Result.SignedOut(List.of()), signOut(bench.signIn(ALICES_ADDRESS)));
        assertEquals(new SignOut.Result.SignedOut(List.of()), signOut(new SessionToken("nobodys")));
    }
}
