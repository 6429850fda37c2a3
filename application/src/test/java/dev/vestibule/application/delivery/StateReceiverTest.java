package dev.vestibule.application.delivery;

import static dev.vestibule.application.testing.Cast.ACME;
import static dev.vestibule.application.testing.Cast.ALICE;
import static dev.vestibule.application.testing.Cast.member;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.vestibule.application.port.out.store.Outbox.Delivery;
import dev.vestibule.application.testing.Cast;
import dev.vestibule.application.testing.InMemoryWorld;
import dev.vestibule.domain.membership.Member;
import dev.vestibule.domain.membership.MemberFlag;
import dev.vestibule.domain.organization.OrganizationRole;
import dev.vestibule.domain.signal.Receiver;
import dev.vestibule.domain.signal.Signal;
import dev.vestibule.domain.signal.SignalId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StateReceiverTest {
    private static final Member ALICES = member(ACME, ALICE, OrganizationRole.MEMBER);

    private final InMemoryWorld world = new InMemoryWorld();
    private final StateReceiver receiver = new StateReceiver();

    @BeforeEach
    void alice_is_managed_by_a_provider() {
        world.given(stores -> {
            stores.organizations().add(ACME);
            stores.users().add(ALICE);
            stores.members()
                    .add(new Member(
                            ALICES.id(),
                            ACME.id(),
                            ALICE.id(),
                            ALICES.role(),
                            Set.of(MemberFlag.SSO_LINKED, MemberFlag.IDP_PROVISIONED),
                            ALICES.joinedAt()));
        });
    }

    private long version() {
        return world.execute(stores -> stores.memberFlags().nextVersion());
    }

    private void receive(Signal... signals) {
        List<Delivery> batch = List.of(signals).stream()
                .map(signal -> new Delivery(new SignalId(Cast.uuid(1)), Receiver.STATE, signal, Instant.EPOCH, 1))
                .toList();
        world.given(stores -> receiver.receive(stores, batch));
    }

    private Set<MemberFlag> flags() {
        return world.members().getFirst().flags();
    }

    @Test
    void each_kind_of_state_is_set_right() {
        receive(
                new Signal.MarkInvalidSso(ACME.id(), ALICE.id(), version()),
                new Signal.ResetIdpFlags(ACME.id(), version()));

        assertEquals(Set.of(MemberFlag.SSO_INVALID), flags());
    }

    @Test
    void neither_order_nor_number_matters_and_nothing_newer_is_undone() {
        var mark = new Signal.MarkInvalidSso(ACME.id(), ALICE.id(), version());
        var reset = new Signal.ResetIdpFlags(ACME.id(), version());
        receive(reset, mark, mark);
        world.given(stores -> {
            Member locked = stores.members().lock(ACME.id(), ALICE.id()).orElseThrow();
            stores.members().save(locked.ssoLinked());
        });

        receive(mark, reset, mark);

        assertEquals(Set.of(MemberFlag.SSO_LINKED), flags());
    }

    @Test
    void anything_else_is_a_bug() {
        assertThrows(IllegalArgumentException.class, () -> receive(new Signal.SsoEnabled(ACME.id(), Cast.OKTA.id())));
    }
}
