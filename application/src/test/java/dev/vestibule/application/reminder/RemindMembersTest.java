package dev.vestibule.application.reminder;

import static dev.vestibule.application.testing.AdminBench.AT_ACME;
import static dev.vestibule.application.testing.AdminBench.OPERATOR;
import static dev.vestibule.application.testing.Cast.ACME;
import static dev.vestibule.application.testing.Cast.ALICE;
import static dev.vestibule.application.testing.Cast.ALICES_ADDRESS;
import static dev.vestibule.application.testing.Cast.BOB;
import static dev.vestibule.application.testing.Cast.OKTA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.vestibule.application.linking.Entrance.Notices;
import dev.vestibule.application.port.in.organization.ChangeEnforcement;
import dev.vestibule.application.port.in.provider.DisableProvider;
import dev.vestibule.application.port.in.provider.ReviveProvider;
import dev.vestibule.application.port.in.reminder.RemindMembers;
import dev.vestibule.application.port.out.world.IdSource;
import dev.vestibule.application.testing.AdminBench;
import dev.vestibule.application.testing.Cast;
import dev.vestibule.domain.organization.OrganizationRole;
import dev.vestibule.domain.organization.SsoEnforcement;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.provider.ProviderStatus;
import dev.vestibule.domain.signal.Signal;
import dev.vestibule.domain.tag.Condition;
import dev.vestibule.domain.user.User;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RemindMembersTest {
    private static final Signal REMINDER = new Signal.LinkReminder(ALICES_ADDRESS.address(), "Acme");

    private final AdminBench bench = new AdminBench();

    @BeforeEach
    void alice_has_no_link_at_acme() {
        bench.given(OKTA);
        bench.givenMember(ACME, ALICE, OrganizationRole.MEMBER);
    }

    private void enforce(SsoEnforcement enforcement) {
        assertInstanceOf(
                ChangeEnforcement.Result.Changed.class,
                bench.organizations
                        .changeEnforcement()
                        .handle(new ChangeEnforcement.Command(OPERATOR, AT_ACME, enforcement)));
    }

    private int remind() {
        var door = ReminderUseCases.over(bench.world, new Ids(), bench.clock, Notices.BY_MAIL);
        return switch (door.remindMembers().handle(new RemindMembers.Command())) {
            case RemindMembers.Result.Reminded(var members) -> members;
        };
    }

    /// The bench's own count from one as well.
    private static final class Ids implements IdSource {
        @Override
        public <T> T next(Function<UUID, T> type) {
            return type.apply(UUID.randomUUID());
        }
    }

    private int reminded(Duration time) {
        int reminded = 0;
        for (long hour = 0; hour < time.toHours(); hour++) {
            bench.clock.advance(Duration.ofHours(1));
            reminded += remind();
        }
        return reminded;
    }

    private List<Signal> mails(Class<? extends Signal> kind) {
        return bench.world.signals().stream().filter(kind::isInstance).toList();
    }

    @Test
    void where_nothing_is_asked_nobody_is_reminded() {
        assertEquals(0, reminded(Duration.ofDays(2)));
    }

    @ParameterizedTest
    @EnumSource(names = {"REMINDED", "REQUIRED"})
    void members_without_a_link_are_reminded_weekly_four_times(SsoEnforcement enforcement) {
        enforce(enforcement);

        assertEquals(1, reminded(Duration.ofDays(6)));
        assertEquals(1, reminded(Duration.ofDays(7)));
        assertEquals(2, reminded(Duration.ofDays(100)));
        assertEquals(Collections.nCopies(4, REMINDER), mails(Signal.LinkReminder.class));
    }

    @Test
    void members_with_a_link_are_not() {
        enforce(SsoEnforcement.REMINDED);
        bench.given(Cast.identity(OKTA, ALICE, "a"));
        bench.world.given(stores -> stores.members().recomputeLinkFlags(ACME.id()));

        assertEquals(0, remind());
    }

    @Test
    void without_a_provider_to_link_at_nobody_is_reminded() {
        enforce(SsoEnforcement.REMINDED);
        bench.world.given(stores -> {
            Provider okta = stores.providers().lock(ACME.id(), OKTA.id()).orElseThrow();
            stores.providers().save(okta.withStatus(ProviderStatus.DISABLED, bench.clock.instant()));
        });

        assertEquals(0, remind());
    }

    @Test
    void an_organization_does_not_mail_all_at_once() {
        enforce(SsoEnforcement.REMINDED);
        IntStream.range(0, 150).forEach(i -> {
            User user = Cast.user(0xaa0000 + i, "person" + i);
            bench.world.given(stores -> {
                stores.users().add(user);
                stores.users().addEmail(Cast.verified(user, "person" + i + "@acme.example"));
            });
            bench.givenMember(ACME, user, OrganizationRole.MEMBER);
        });

        assertEquals(100, remind());
        assertEquals(0, remind());
        assertEquals(51, reminded(Duration.ofHours(1)));
    }

    @Test
    void raising_and_lowering_in_a_loop_mails_nobody_again_and_again() {
        for (int i = 0; i < 5; i++) {
            enforce(SsoEnforcement.REMINDED);
            remind();
            enforce(SsoEnforcement.OPTIONAL);
            bench.clock.advance(Duration.ofMinutes(10));
        }

        assertEquals(1, mails(Signal.SsoRequired.class).size());
        assertEquals(1, mails(Signal.LinkReminder.class).size());
    }

    @Test
    void raising_again_begins_a_new_period() {
        enforce(SsoEnforcement.REMINDED);
        assertEquals(4, reminded(Duration.ofDays(50)));
        enforce(SsoEnforcement.OPTIONAL);
        enforce(SsoEnforcement.REQUIRED);

        assertEquals(4, reminded(Duration.ofDays(50)));
        assertEquals(2, mails(Signal.SsoRequired.class).size());
    }

    @Test
    void disabling_and_enabling_in_a_loop_mails_nobody_again_and_again() {
        bench.givenMember(ACME, BOB, OrganizationRole.MEMBER);
        bench.given(Cast.identity(OKTA, BOB, "b"));
        for (int i = 0; i < 5; i++) {
            bench.providers
                    .disableProvider()
                    .handle(new DisableProvider.Command(OPERATOR, AT_ACME, OKTA.id(), new Condition.Any()));
            bench.providers.reviveProvider().handle(new ReviveProvider.Command(OPERATOR, AT_ACME, OKTA.id()));
        }

        assertEquals(1, mails(Signal.SsoEnded.class).size());
    }
}
