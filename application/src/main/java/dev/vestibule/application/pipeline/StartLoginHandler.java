package dev.vestibule.application.pipeline;

import dev.vestibule.application.pipeline.Dispatch.Journey;
import dev.vestibule.application.pipeline.Dispatch.Sent;
import dev.vestibule.application.port.in.pipeline.StartLogin;
import dev.vestibule.application.port.out.store.Logins.Destination;
import dev.vestibule.application.port.out.world.KnownProviders;
import dev.vestibule.domain.flow.FlowPurpose;
import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.flow.ReturnTarget;
import dev.vestibule.domain.organization.OrganizationRef;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.provider.ProviderId;
import dev.vestibule.domain.session.Session;
import dev.vestibule.domain.session.SessionToken;
import dev.vestibule.domain.user.UserId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

final class StartLoginHandler implements StartLogin {
    private final PipelineWorld world;
    private final Dispatch dispatch;
    private final KnownProviders known;
    private final Set<String> allowedOrigins;

    StartLoginHandler(PipelineWorld world, Dispatch dispatch, KnownProviders known, Set<String> allowedOrigins) {
        this.world = world;
        this.dispatch = dispatch;
        this.known = known;
        this.allowedOrigins = Set.copyOf(allowedOrigins);
    }

    @Override
    public Result handle(Command command) {
        return switch (command.door()) {
            case Door.AtOrganization(var organization, var provider) ->
                knock(command, organization, provider, Optional.empty());
            case Door.AtProvider(var provider, var issuer) ->
                known.ownerOf(provider)
                        .map(owner -> knock(command, owner, Optional.of(provider), Optional.of(issuer.orElse(""))))
                        .orElseGet(() -> new Result.Refused(Refusal.PROVIDER_NOT_FOUND));
        };
    }

    private Result knock(
            Command command, OrganizationRef at, Optional<ProviderId> meant, Optional<String> claimedIssuer) {
        return switch (known.find(at)) {
            case KnownProviders.Lookup.Found(var destinations) ->
                choose(destinations, meant, provider -> unlessForeign(command, provider, claimedIssuer));
            case KnownProviders.Lookup.NoOrganization() -> new Result.Refused(Refusal.ORGANIZATION_NOT_FOUND);
            case KnownProviders.Lookup.Disabled() -> new Result.Refused(Refusal.ORGANIZATION_DISABLED);
        };
    }

    private static Result choose(
            List<Destination> destinations, Optional<ProviderId> meant, Function<Provider, Result> next) {
        List<Provider> providers = destinations.stream()
                .map(Destination::provider)
                .filter(provider ->
                        meant.isEmpty() || meant.filter(provider.id()::equals).isPresent())
                .toList();
        return switch (providers.size()) {
            case 0 -> new Result.Refused(Refusal.PROVIDER_NOT_FOUND);
            case 1 -> next.apply(providers.getFirst());
            default -> new Result.Refused(Refusal.PROVIDER_AMBIGUOUS);
        };
    }

    /// Whoever names another issuer, or none, means another provider, and mixes them up.
    private Result unlessForeign(Command command, Provider provider, Optional<String> claimedIssuer) {
        boolean foreign = claimedIssuer
                .filter(issuer -> !issuer.equals(provider.config().issuer().value()))
                .isPresent();
        return foreign ? new Result.Refused(Refusal.RESPONSE_ISSUER_MISMATCH) : start(command, provider);
    }

    private Result start(Command command, Provider provider) {
        var journey = new Journey(
                new FlowPurpose.Login(),
                command.session().flatMap(this::whoIs),
                ReturnTarget.of(command.next(), allowedOrigins),
                command.loginHint(),
                command.prompts(),
                command.trace());
        return switch (dispatch.send(provider, journey)) {
            case Sent.Away(var location, var flow, var sealed, var mode) ->
                new Result.Redirected(location, flow, sealed, mode);
            case Sent.Nowhere(var refusal) -> new Result.Refused(refusal);
        };
    }

    private Optional<UserId> whoIs(SessionToken token) {
        var hash = world.secrets().hash(token);
        var now = world.clock().instant();
        return world.unitOfWork()
                .read(stores -> stores.sessions().find(hash, now))
                .map(Session::user);
    }
}
