package dev.vestibule.application.testing;

import dev.vestibule.application.port.out.world.UnitOfWork;
import dev.vestibule.application.testing.contract.ApiKeysContract;
import dev.vestibule.application.testing.contract.AuditSealsContract;
import dev.vestibule.application.testing.contract.AuditTrailContract;
import dev.vestibule.application.testing.contract.DeadLettersContract;
import dev.vestibule.application.testing.contract.DomainsContract;
import dev.vestibule.application.testing.contract.EventsContract;
import dev.vestibule.application.testing.contract.FlowsContract;
import dev.vestibule.application.testing.contract.IdentitiesContract;
import dev.vestibule.application.testing.contract.IdentityChecksContract;
import dev.vestibule.application.testing.contract.LocksContract;
import dev.vestibule.application.testing.contract.LoginTracesContract;
import dev.vestibule.application.testing.contract.LoginsContract;
import dev.vestibule.application.testing.contract.MemberFlagsContract;
import dev.vestibule.application.testing.contract.MemberNoticesContract;
import dev.vestibule.application.testing.contract.MembersContract;
import dev.vestibule.application.testing.contract.OrganizationsContract;
import dev.vestibule.application.testing.contract.OutboxContract;
import dev.vestibule.application.testing.contract.OutboxLanesContract;
import dev.vestibule.application.testing.contract.PasswordLinksContract;
import dev.vestibule.application.testing.contract.ProofLinksContract;
import dev.vestibule.application.testing.contract.ProviderHoursContract;
import dev.vestibule.application.testing.contract.ProvidersContract;
import dev.vestibule.application.testing.contract.RelinkLinksContract;
import dev.vestibule.application.testing.contract.RemovalsContract;
import dev.vestibule.application.testing.contract.RequestClaimsContract;
import dev.vestibule.application.testing.contract.SentCodesContract;
import dev.vestibule.application.testing.contract.SessionsContract;
import dev.vestibule.application.testing.contract.SsoRepairsContract;
import dev.vestibule.application.testing.contract.UnitOfWorkContract;
import dev.vestibule.application.testing.contract.UsersContract;
import dev.vestibule.application.testing.contract.WebhooksContract;
import dev.vestibule.domain.signal.RelayName;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;

/// The world in memory keeps every promise that the real database keeps.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class InMemoryContractsTest {
    @Nested
    class InMemoryApiKeys extends ApiKeysContract {
        private final InMemoryWorld world = new InMemoryWorld();

        @Override
        protected UnitOfWork unitOfWork() {
            return world;
        }
    }

    @Nested
    class InMemoryAuditSeals extends AuditSealsContract {
        private final InMemoryWorld world = new InMemoryWorld();

        @Override
        protected UnitOfWork unitOfWork() {
            return world;
        }
    }

    @Nested
    class InMemoryAuditTrail extends AuditTrailContract {
        private final InMemoryWorld world = new InMemoryWorld();

        @Override
        protected UnitOfWork unitOfWork() {
            return world;
        }
    }

    @Nested
    class InMemoryDomains extends DomainsContract {
        private final InMemoryWorld world = new InMemoryWorld();

        @Override
        protected UnitOfWork unitOfWork() {
            return world;
        }
    }

    @Nested
    class InMemoryEvents extends EventsContract {
        private final InMemoryWorld world = new InMemoryWorld();

        @Override
        protected UnitOfWork unitOfWork() {
            return world;
        }
    }

    @Nested
    class InMemoryFlows extends FlowsContract {
        private final InMemoryWorld world = new InMemoryWorld();

        @Override
        protected UnitOfWork unitOfWork() {
            return world;
        }
    }

    @Nested
    class InMemoryIdentities extends IdentitiesContract {
        private final InMemoryWorld world = new InMemoryWorld();

        @Override
        protected UnitOfWork unitOfWork() {
            return world;
        }
    }

    @Nested
    class InMemoryIdentityChecks extends IdentityChecksContract {
        private final InMemoryWorld world = new InMemoryWorld();

        @Override
        protected UnitOfWork unitOfWork() {
            return world;
        }
    }

    @Nested
    class InMemoryLocks extends LocksContract {
        private final InMemoryWorld world = new InMemoryWorld();

        @Override
        protected UnitOfWork unitOfWork() {
            return world;
        }
    }

    @Nested
    class InMemoryLogins extends LoginsContract {
        private final InMemoryWorld world = new InMemoryWorld();

        @Override
        protected UnitOfWork unitOfWork() {
            return world;
        }
    }

    @Nested
    class InMemoryLoginTraces extends LoginTracesContract {
        private final InMemoryWorld world = new InMemoryWorld();

        @Override
        protected UnitOfWork unitOfWork() {
            return world;
        }
    }

    @Nested
    class InMemoryMemberNotices extends MemberNoticesContract {
        private final InMemoryWorld world = new InMemoryWorld();

        @Override
        protected UnitOfWork unitOfWork() {
            return world;
        }
    }

    @Nested
    class InMemoryMembers extends MembersContract {
        private final InMemoryWorld world = new InMemoryWorld();

        @Override
        protected UnitOfWork unitOfWork() {
            return world;
        }
    }

    @Nested
    class InMemoryOrganizations extends OrganizationsContract {
        private final InMemoryWorld world = new InMemoryWorld();

        @Override
        protected UnitOfWork unitOfWork() {
            return world;
        }
    }

    @Nested
    class InMemoryDeadLetters extends DeadLettersContract {
        private final InMemoryWorld world = new InMemoryWorld();

        @Override
        protected UnitOfWork unitOfWork() {
            return world;
        }

        @Override
        protected void pass(Duration time) {
            world.databaseClock().advance(time);
        }
    }

    @Nested
    class InMemoryMemberFlags extends MemberFlagsContract {
        private final InMemoryWorld world = new InMemoryWorld();

        @Override
        protected UnitOfWork unitOfWork() {
            return world;
        }
    }

    @Nested
    class InMemoryOutbox extends OutboxContract {
        private final InMemoryWorld world = new InMemoryWorld();

        @Override
        protected UnitOfWork unitOfWork() {
            return world;
        }

        @Override
        protected void pass(Duration time) {
            world.databaseClock().advance(time);
        }

        @Override
        protected AutoCloseable connect(RelayName relay) {
            return world.connect(relay);
        }
    }

    @Nested
    class InMemoryOutboxLanes extends OutboxLanesContract {
        private final InMemoryWorld world = new InMemoryWorld();

        @Override
        protected UnitOfWork unitOfWork() {
            return world;
        }

        @Override
        protected void pass(Duration time) {
            world.databaseClock().advance(time);
        }

        @Override
        protected AutoCloseable connect(RelayName relay) {
            return world.connect(relay);
        }
    }

    @Nested
    class InMemoryPasswordLinks extends PasswordLinksContract {
        private final InMemoryWorld world = new InMemoryWorld();

        @Override
        protected UnitOfWork unitOfWork() {
            return world;
        }
    }

    @Nested
    class InMemoryProofLinks extends ProofLinksContract {
        private final InMemoryWorld world = new InMemoryWorld();

        @Override
        protected UnitOfWork unitOfWork() {
            return world;
        }
    }

    @Nested
    class InMemoryProviderHours extends ProviderHoursContract {
        private final InMemoryWorld world = new InMemoryWorld();

        @Override
        protected UnitOfWork unitOfWork() {
            return world;
        }
    }

    @Nested
    class InMemoryProviders extends ProvidersContract {
        private final InMemoryWorld world = new InMemoryWorld();

        @Override
        protected UnitOfWork unitOfWork() {
            return world;
        }
    }

    @Nested
    class InMemoryRelinkLinks extends RelinkLinksContract {
        private final InMemoryWorld world = new InMemoryWorld();

        @Override
        protected UnitOfWork unitOfWork() {
            return world;
        }
    }

    @Nested
    class InMemoryRemovals extends RemovalsContract {
        private final InMemoryWorld world = new InMemoryWorld();

        @Override
        protected UnitOfWork unitOfWork() {
            return world;
        }
    }

    @Nested
    class InMemoryRequestClaims extends RequestClaimsContract {
        private final InMemoryWorld world = new InMemoryWorld();

        @Override
        protected UnitOfWork unitOfWork() {
            return world;
        }
    }

    @Nested
    class InMemorySessions extends SessionsContract {
        private final InMemoryWorld world = new InMemoryWorld();

        @Override
        protected UnitOfWork unitOfWork() {
            return world;
        }
    }

    @Nested
    class InMemorySentCodes extends SentCodesContract {
        private final InMemoryWorld world = new InMemoryWorld();

        @Override
        protected UnitOfWork unitOfWork() {
            return world;
        }
    }

    @Nested
    class InMemorySsoRepairs extends SsoRepairsContract {
        private final InMemoryWorld world = new InMemoryWorld();

        @Override
        protected UnitOfWork unitOfWork() {
            return world;
        }
    }

    @Nested
    class InMemoryUnitOfWork extends UnitOfWorkContract {
        private final InMemoryWorld world = new InMemoryWorld();

        @Override
        protected UnitOfWork unitOfWork() {
            return world;
        }
    }

    @Nested
    class InMemoryWebhooks extends WebhooksContract {
        private final InMemoryWorld world = new InMemoryWorld();

        @Override
        protected UnitOfWork unitOfWork() {
            return world;
        }
    }

    @Nested
    class InMemoryUsers extends UsersContract {
        private final InMemoryWorld world = new InMemoryWorld();

        @Override
        protected UnitOfWork unitOfWork() {
            return world;
        }
    }
}
