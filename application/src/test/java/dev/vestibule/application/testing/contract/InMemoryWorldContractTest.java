package dev.vestibule.application.testing.contract;

import dev.vestibule.application.testing.InMemoryWorld;
import org.junit.jupiter.api.Nested;

/// The world in memory keeps the contracts of the real one.
class InMemoryWorldContractTest {
    @Nested
    class UnitOfWork extends UnitOfWorkContract {
        private final InMemoryWorld world = new InMemoryWorld();

        @Override
        protected dev.vestibule.application.port.out.world.UnitOfWork unitOfWork() {
            return world;
        }
    }

    @Nested
    class Locks extends LocksContract {
        private final InMemoryWorld world = new InMemoryWorld();

        @Override
        protected dev.vestibule.application.port.out.world.UnitOfWork unitOfWork() {
            return world;
        }
    }

    @Nested
    class Organizations extends OrganizationsContract {
        private final InMemoryWorld world = new InMemoryWorld();

        @Override
        protected dev.vestibule.application.port.out.world.UnitOfWork unitOfWork() {
            return world;
        }
    }

    @Nested
    class Domains extends DomainsContract {
        private final InMemoryWorld world = new InMemoryWorld();

        @Override
        protected dev.vestibule.application.port.out.world.UnitOfWork unitOfWork() {
            return world;
        }
    }

    @Nested
    class Users extends UsersContract {
        private final InMemoryWorld world = new InMemoryWorld();

        @Override
        protected dev.vestibule.application.port.out.world.UnitOfWork unitOfWork() {
            return world;
        }
    }

    @Nested
    class Providers extends ProvidersContract {
        private final InMemoryWorld world = new InMemoryWorld();

        @Override
        protected dev.vestibule.application.port.out.world.UnitOfWork unitOfWork() {
            return world;
        }
    }

    @Nested
    class Identities extends IdentitiesContract {
        private final InMemoryWorld world = new InMemoryWorld();

        @Override
        protected dev.vestibule.application.port.out.world.UnitOfWork unitOfWork() {
            return world;
        }
    }

    @Nested
    class Members extends MembersContract {
        private final InMemoryWorld world = new InMemoryWorld();

        @Override
        protected dev.vestibule.application.port.out.world.UnitOfWork unitOfWork() {
            return world;
        }
    }

    @Nested
    class Sessions extends SessionsContract {
        private final InMemoryWorld world = new InMemoryWorld();

        @Override
        protected dev.vestibule.application.port.out.world.UnitOfWork unitOfWork() {
            return world;
        }
    }

    @Nested
    class Flows extends FlowsContract {
        private final InMemoryWorld world = new InMemoryWorld();

        @Override
        protected dev.vestibule.application.port.out.world.UnitOfWork unitOfWork() {
            return world;
        }
    }

    @Nested
    class Logins extends LoginsContract {
        private final InMemoryWorld world = new InMemoryWorld();

        @Override
        protected dev.vestibule.application.port.out.world.UnitOfWork unitOfWork() {
            return world;
        }
    }

    @Nested
    class AuditTrail extends AuditTrailContract {
        private final InMemoryWorld world = new InMemoryWorld();

        @Override
        protected dev.vestibule.application.port.out.world.UnitOfWork unitOfWork() {
            return world;
        }
    }
}
