package dev.vestibule.adapters.persistence.login;

import static dev.vestibule.application.testing.Cast.ALICE;
import static dev.vestibule.application.testing.Cast.ALICES_ADDRESS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vestibule.adapters.persistence.testing.Persistence;
import dev.vestibule.adapters.persistence.testing.StatementCount;
import dev.vestibule.application.linking.Entrance.Notices;
import dev.vestibule.application.port.in.recovery.RequestPasswordLink;
import dev.vestibule.application.recovery.RecoveryUseCases;
import dev.vestibule.application.testing.CountingIds;
import dev.vestibule.application.testing.FakeAttempts;
import dev.vestibule.application.testing.FakePasswords;
import dev.vestibule.application.testing.FakeSecrets;
import dev.vestibule.application.testing.InMemoryWorld;
import dev.vestibule.domain.audit.TraceCode;
import dev.vestibule.domain.session.ClientAddress;
import dev.vestibule.domain.user.EmailAddress;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Asking for a password by mail costs the database the same, whether anybody holds the address or not.
class RecoveryBudgetTest {
    private static Persistence persistence;

    @BeforeAll
    static void start() {
        persistence = Persistence.startCounting();
    }

    @AfterAll
    static void stop() {
        persistence.close();
    }

    @Test
    void a_stranger_costs_as_many_statements_writes_and_commits_as_an_account() {
        persistence.database().empty();
        persistence.unitOfWork().execute(stores -> {
            stores.users().add(ALICE);
            stores.users().addEmail(ALICES_ADDRESS);
            return stores;
        });

        var aside = new InMemoryWorld();
        var recovery = RecoveryUseCases.over(
                persistence.unitOfWork(),
                new HexadecimalSecrets(new FakeSecrets(aside)),
                new FakePasswords(aside),
                new FakeAttempts(aside),
                new CountingIds(),
                persistence.clock(),
                Notices.BY_MAIL);

        List<Long> known = costOf(recovery, "alice@acme.example");
        List<Long> stranger = costOf(recovery, "nobody@acme.example");

        assertEquals(known, stranger);
    }

    private static List<Long> costOf(RecoveryUseCases recovery, String address) {
        var count = persistence.bean(StatementCount.class);
        count.reset();

        recovery.requestPasswordLink()
                .handle(new RequestPasswordLink.Command(
                        new EmailAddress(address), new ClientAddress("192.0.2.1"), new TraceCode("trace")));

        return List.of((long) count.statements().size(), count.commits(), count.rollbacks());
    }
}
