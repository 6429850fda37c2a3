package dev.vestibule.application.testing;

import dev.vestibule.application.port.out.world.IdentityProviders;
import dev.vestibule.domain.flow.FlowSecrets;
import dev.vestibule.domain.flow.FlowState;
import dev.vestibule.domain.flow.ProviderAnswer;
import dev.vestibule.domain.flow.Recheck;
import dev.vestibule.domain.identity.IdTokenHint;
import dev.vestibule.domain.identity.Identity;
import dev.vestibule.domain.provider.Issuer;
import dev.vestibule.domain.provider.Provider;
import dev.vestibule.domain.provider.ProviderConfig;
import dev.vestibule.domain.provider.ProviderId;
import dev.vestibule.domain.provider.SigningAlgorithm;
import java.net.URI;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// Identity providers that say what a test wrote down for them. Like the real ones they are slow: no unit
/// of work may be open while they are asked, and much can happen meanwhile.
public final class ScriptedProviders implements IdentityProviders {
    private final InMemoryWorld world;
    private final Map<ProviderId, Answer> answers = new ConcurrentHashMap<>();
    private final Map<ProviderId, Destination> destinations = new ConcurrentHashMap<>();
    private final Map<Issuer, Inspection> inspections = new ConcurrentHashMap<>();
    private final Map<ProviderId, String> farewells = new ConcurrentHashMap<>();
    private final List<AuthorizationRequest> requests = new CopyOnWriteArrayList<>();
    private final List<ProviderAnswer> verified = new CopyOnWriteArrayList<>();
    private final List<ProviderConfig> inspected = new CopyOnWriteArrayList<>();
    private final Map<ProviderId, Recheck> rechecks = new ConcurrentHashMap<>();
    private final List<Identity> rechecked = new CopyOnWriteArrayList<>();
    private volatile Runnable meanwhile = () -> {};

    public ScriptedProviders(InMemoryWorld world) {
        this.world = world;
    }

    /// What the provider answers to every callback.
    public void answer(ProviderId provider, Answer answer) {
        answers.put(provider, answer);
    }

    /// Where the provider wants browsers to go; by default to `https://idp.example/authorize`.
    public void destination(ProviderId provider, Destination destination) {
        destinations.put(provider, destination);
    }

    /// What is found at the issuer; by default a sound provider that offers RS256 and ES256.
    public void inspection(Issuer issuer, Inspection inspection) {
        inspections.put(issuer, inspection);
    }

    /// What happens elsewhere while a provider is asked, whichever it is.
    public void meanwhile(Runnable event) {
        meanwhile = event;
    }

    @Override
    public Destination authorize(Provider provider, AuthorizationRequest request) {
        beAsked();
        requests.add(request);
        return Optional.ofNullable(destinations.get(provider.id())).orElseGet(() -> authorizationPage(request));
    }

    @Override
    public Answer verify(Provider provider, ProviderAnswer answer, FlowSecrets secrets, Instant now) {
        beAsked();
        verified.add(answer);
        return Optional.ofNullable(answers.get(provider.id()))
                .orElseThrow(() -> new IllegalStateException("no answer was written down for the provider"));
    }

    @Override
    public Inspection inspect(ProviderId provider, ProviderConfig config) {
        beAsked();
        inspected.add(config);
        return Optional.ofNullable(inspections.get(config.issuer()))
                .orElseGet(() -> new Inspection.Sound(EnumSet.of(SigningAlgorithm.RS256, SigningAlgorithm.ES256)));
    }

    /// What the provider answers when it is asked about somebody who is away; by default that they are still there.
    public void recheck(ProviderId provider, Recheck recheck) {
        rechecks.put(provider, recheck);
    }

    @Override
    public Recheck recheck(Provider provider, Identity identity, Instant now) {
        beAsked();
        rechecked.add(identity);
        return Optional.ofNullable(rechecks.get(provider.id()))
                .orElseGet(() -> new Recheck.Confirmed(Optional.empty()));
    }

    /// About whom providers were asked.
    public List<Identity> rechecked() {
        return List.copyOf(rechecked);
    }

    @Override
    public Optional<URI> farewell(Provider provider, Optional<IdTokenHint> hint) {
        beAsked();
        return Optional.ofNullable(farewells.get(provider.id()))
                .map(address -> URI.create(
                        address + hint.map(token -> "?hint=" + token.reveal()).orElse("")));
    }

    /// Where people sign out of the provider; by default nowhere.
    public void farewell(ProviderId provider, String address) {
        farewells.put(provider, address);
    }

    private void beAsked() {
        world.refuseInsideUnit();
        meanwhile.run();
    }

    private static Destination authorizationPage(AuthorizationRequest request) {
        String state = FlowState.parameter(request.flow(), request.secrets().state());
        return new Destination.At(URI.create("https://idp.example/authorize?state=" + state));
    }

    public List<AuthorizationRequest> requests() {
        return List.copyOf(requests);
    }

    /// The answers that were brought for verification.
    public List<ProviderAnswer> verified() {
        return List.copyOf(verified);
    }

    public List<ProviderConfig> inspected() {
        return List.copyOf(inspected);
    }
}
