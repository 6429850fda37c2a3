package dev.vestibule.application.testing.contract;

import static dev.vestibule.application.testing.Cast.ACME;
import static dev.vestibule.application.testing.Cast.ALICE;
import static dev.vestibule.application.testing.Cast.BOB;
import static dev.vestibule.application.testing.Cast.ENTRA;
import static dev.vestibule.application.testing.Cast.GLOBEX;
import static dev.vestibule.application.testing.Cast.MALLORY;
import static dev.vestibule.application.testing.Cast.OKTA;
import static dev.vestibule.application.testing.Cast.identity;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vestibule.application.port.out.store.IdentityChecks.Claim;
import dev.vestibule.application.port.out.store.IdentityChecks.Reply;
import dev.vestibule.domain.identity.CheckWindow;
import dev.vestibule.domain.identity.Identity;
import dev.vestibule.domain.identity.RefreshToken;
import dev.vestibule.domain.organization.Organization;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.provider.ProviderStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

public abstract class IdentityChecksContract extends StoreContract {
    private static final Identity ALICES = askable(OKTA, identity(OKTA, ALICE, "a"), Duration.ofHours(2));
    private static final Identity BOBS = askable(OKTA, identity(OKTA, BOB, "b"), Duration.ofHours(1));
    private static final Identity MALLORYS = askable(ENTRA, identity(ENTRA, MALLORY, "m"), Duration.ofMinutes(1));
    private static final CheckWindow WINDOW = CheckWindow.started(OKTA.id(), ACME.id(), 2, NOW);

    private static Identity askable(Provider provider, Identity link, Duration synced) {
        return link.confirmed(Optional.of(new RefreshToken("of " + provider.name())), NOW.minus(synced));
    }

    private void givenLinks(Identity... links) {
        given(stores -> List.of(links).forEach(stores.identities()::add));
    }

    private Optional<Claim> claim() {
        return claim(LATER);
    }

    private Optional<Claim> claim(Instant asIfSyncedAt) {
        return write(stores -> stores.checks().claim(NOW, NOW, asIfSyncedAt));
    }

    private static Optional<Claim> first(Identity link) {
        return Optional.of(new Claim(link, Reply.KNOWN));
    }

    @Test
    void each_is_claimed_once_who_has_waited_longest_first() {
        givenLinks(BOBS, MALLORYS, ALICES);

        assertEquals(first(ALICES), claim());
        assertEquals(first(BOBS), claim());
        assertEquals(first(MALLORYS), claim());
        assertEquals(Optional.empty(), claim());
    }

    @Test
    void of_many_at_once_each_gets_another() {
        givenLinks(ALICES, BOBS, MALLORYS);

        List<Identity> claimed = race(3, this::claim).stream()
                .flatMap(Optional::stream)
                .map(Claim::identity)
                .toList();

        assertEquals(
                claimed.size(), claimed.stream().map(Identity::id).distinct().count());
    }

    @Test
    void who_was_synced_later_or_gave_no_token_is_not_due() {
        givenLinks(ALICES.withRefreshToken(Optional.empty()), BOBS.confirmed(Optional.empty(), LATER));

        assertEquals(Optional.empty(), claim());
    }

    @Test
    void a_claim_without_an_answer_is_remembered_until_there_is_one() {
        givenLinks(ALICES);
        claim(NOW);

        assertEquals(Optional.of(new Claim(ALICES, Reply.MISSING)), claim(NOW));
        given(stores -> stores.checks().settle(ALICES.id(), NOW, Reply.MISSING));
        assertEquals(Optional.of(new Claim(ALICES, Reply.MISSING)), claim(NOW));
        given(stores -> stores.checks().settle(ALICES.id(), NOW, Reply.KNOWN));
        assertEquals(first(ALICES), claim(NOW));
    }

    @Test
    void a_sign_in_since_makes_up_for_an_answer_that_is_missing() {
        givenLinks(ALICES);
        claim(NOW);
        Identity synced = ALICES.confirmed(Optional.empty(), LATER);
        given(stores -> {
            stores.identities().lock(ACME.id(), ALICES.id());
            stores.identities().save(synced);
        });

        assertEquals(
                first(synced), write(stores -> stores.checks().claim(LATER, LATER, LATER.plus(Duration.ofHours(1)))));
    }

    @Test
    void who_was_put_off_is_due_later() {
        givenLinks(ALICES);
        given(stores -> stores.checks().settle(ALICES.id(), LATER, Reply.KNOWN));

        assertEquals(Optional.empty(), claim());
        assertEquals(first(ALICES), write(stores -> stores.checks().claim(LATER, LATER, LATER.plusSeconds(1))));
    }

    @Test
    void links_that_are_retired_or_of_providers_out_of_use_are_not_due() {
        givenLinks(ALICES, MALLORYS);
        given(stores -> {
            stores.identities().lock(ACME.id(), ALICES.id());
            stores.identities().retire(ALICES.id(), NOW);
            Provider entra = stores.providers().lock(GLOBEX.id(), ENTRA.id()).orElseThrow();
            stores.providers().save(entra.withStatus(ProviderStatus.DISABLED, NOW));
        });

        assertEquals(Optional.empty(), claim());
        assertEquals(0, links(OKTA));
        assertEquals(1, links(ENTRA));
    }

    private int links(Provider provider) {
        return read(stores ->
                stores.checks().countLinks(provider.id(), provider.config().issuer()));
    }

    @Test
    void a_window_is_opened_once_and_saved() {
        assertEquals(Optional.empty(), window(ACME));

        assertEquals(WINDOW, write(stores -> stores.checks().openWindow(WINDOW)));
        assertEquals(
                WINDOW,
                write(stores -> stores.checks().openWindow(CheckWindow.started(OKTA.id(), ACME.id(), 7, LATER))));
        CheckWindow changed = change(window -> window.confirmed()
                .unlinked()
                .unanswered(Optional.of(LATER))
                .released(1, LATER)
                .held(LATER));

        assertEquals(Optional.of(changed), window(ACME));
        assertEquals(Optional.empty(), window(GLOBEX));
    }

    private Optional<CheckWindow> window(Organization organization) {
        return read(stores -> stores.checks().findWindow(organization.id(), OKTA.id()));
    }

    private CheckWindow change(UnaryOperator<CheckWindow> change) {
        return write(stores -> {
            CheckWindow changed =
                    change.apply(Objects.requireNonNull(stores.checks().openWindow(WINDOW)));
            stores.checks().save(changed);
            return changed;
        });
    }

    @Test
    void while_a_provider_is_held_nobody_is_asked_there() {
        givenLinks(ALICES, MALLORYS);
        change(window -> window.held(NOW));

        assertEquals(first(MALLORYS), claim());
        assertEquals(Optional.empty(), claim());
    }

    @Test
    void while_a_provider_is_paused_nobody_is_asked_there() {
        givenLinks(ALICES);
        change(window -> window.unanswered(Optional.of(LATER)));

        assertEquals(Optional.empty(), claim());
        assertEquals(first(ALICES), write(stores -> stores.checks().claim(LATER, NOW, LATER)));
    }

    @Test
    void held_links_are_listed_and_not_asked_until_they_are_let_go() {
        givenLinks(ALICES, BOBS);
        given(stores -> stores.checks().hold(ALICES.id(), NOW));

        assertEquals(List.of(ALICES), write(stores -> stores.checks().lockHeld(OKTA.id())));
        assertEquals(1, held(OKTA));
        assertEquals(0, held(ENTRA));
        assertEquals(first(BOBS), claim());
        assertEquals(Optional.empty(), claim());

        given(stores -> stores.checks().letGo(OKTA.id(), NOW));

        assertEquals(0, held(OKTA));
        assertEquals(first(ALICES), claim());
    }

    private int held(Provider provider) {
        return read(stores -> stores.checks().countHeld(provider.id()));
    }

    @Test
    void whoever_was_synced_since_is_held_no_more() {
        givenLinks(ALICES.confirmed(Optional.empty(), LATER));
        given(stores -> stores.checks().hold(ALICES.id(), NOW));

        assertEquals(0, held(OKTA));
        assertEquals(List.of(), write(stores -> stores.checks().lockHeld(OKTA.id())));
    }

    @Test
    void windows_that_are_over_and_not_held_are_taken_and_removed() {
        given(stores -> stores.checks().openWindow(WINDOW));
        assertEquals(List.of(), over(NOW.minusMillis(1)));
        assertEquals(List.of(WINDOW), over(NOW));

        change(window -> window.held(NOW));
        assertEquals(List.of(), over(NOW));

        given(stores -> stores.checks()
                .remove(stores.checks().lockWindow(ACME.id(), OKTA.id()).orElseThrow()));
        assertEquals(Optional.empty(), window(ACME));
    }

    private List<CheckWindow> over(Instant startedBy) {
        return write(stores -> stores.checks().lockWindows(startedBy, 10));
    }
}
