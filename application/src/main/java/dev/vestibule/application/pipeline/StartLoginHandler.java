package dev.vestibule.application.pipeline;

import dev.vestibule.application.port.in.pipeline.StartLogin;
import dev.vestibule.application.port.out.store.Logins.Destination;
import dev.vestibule.application.port.out.world.IdSource;
import dev.vestibule.application.port.out.world.IdentityProviders;
import dev.vestibule.application.port.out.world.IdentityProviders.AuthorizationRequest;
import dev.vestibule.application.port.out.world.KnownProviders;
import dev.vestibule.application.port.out.world.Observer.Observation;
import dev.vestibule.domain.flow.FlowId;
import dev.vestibule.domain.flow.FlowOrigin;
import dev.vestibule.domain.flow.LoginFlow.AwaitingProvider;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.flow.ReturnTarget;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.session.Session;
import dev.vestibule.domain.session.SessionToken;
import dev.vestibule.domain.user.UserId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

final class StartLoginHandler implements StartLogin {
    private final PipelineWorld world;
    private final IdSource ids;
    private final KnownProviders known;
    private final Set<String> allowedOrigins;

    StartLoginHandler(PipelineWorld world, IdSource ids, KnownProviders known, Set<String> allowedOrigins) {
        this.world = world;
        this.ids = ids;
        this.known = known;
        this.allowedOrigins = Set.copyOf(allowedOrigins);
    }

    @Override
    public Result handle(Command command) {
        return switch (known.find(command.organization())) {
            case KnownProviders.Lookup.Found(var destinations) -> choose(command, destinations);
            case KnownProviders.Lookup.NoOrganization() -> new Result.Refused(Refusal.ORGANIZATION_NOT_FOUND);
            case KnownProviders.Lookup.Disabled() -> new Result.Refused(Refusal.ORGANIZATION_DISABLED);
        };
    }

    private Result choose(Command command, List<Destination> destinations) {
        List<Provider> meant = destinations.stream()
                .map(Destination::provider)
                .filter(provider -> command.provider().isEmpty()
                        || command.provider().filter(provider.id()::equals).isPresent())
                .toList();
        return switch (meant.size()) {
            case 0 -> new Result.Refused(Refusal.PROVIDER_NOT_FOUND);
            case 1 -> start(command, meant.getFirst());
            default -> new Result.Refused(Refusal.PROVIDER_AMBIGUOUS);
        };
    }

    private Result start(Command command, Provider provider) {
        var origin = new FlowOrigin(
                ids.next(FlowId::new),
                provider.organization(),
                provider.id(),
                provider.trustVersion(),
                command.session().flatMap(this::whoIs),
                ReturnTarget.of(command.next(), allowedOrigins),
                world.clock().instant());
        return send(
                command, provider, new AwaitingProvider(origin, world.secrets().newFlowSecrets()));
    }

    private Optional<UserId> whoIs(SessionToken token) {
        var hash = world.secrets().hash(token);
        var now = world.clock().instant();
        return world.unitOfWork()
                .read(stores -> stores.sessions().find(hash, now))
                .map(Session::user);
    }

    private Result send(Command command, Provider provider, AwaitingProvider flow) {
        FlowId id = flow.origin().id();
        var request = new AuthorizationRequest(id, flow.secrets(), command.loginHint(), command.prompts());
        return switch (world.identityProviders().authorize(provider, request)) {
            case IdentityProviders.Destination.At(var location) -> {
                world.observer()
                        .saw(new Observation.LoginStarted(provider.organization(), provider.id(), command.trace()));
                yield new Result.Redirected(location, id, world.flowSeal().seal(flow));
            }
            case IdentityProviders.Destination.Nowhere(var refusal, var detail) -> {
                world.observer().saw(new Observation.LoginRefused(provider.id(), refusal, detail, command.trace()));
                yield new Result.Refused(refusal);
            }
        };
    }
}
