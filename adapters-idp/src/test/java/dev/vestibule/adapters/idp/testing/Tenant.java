package dev.vestibule.adapters.idp.testing;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/// One issuer of the provider: its clients, people and keys, what it does wrong, and how often it was asked. May be
/// changed at any time, from any thread.
public final class Tenant {
    /// Of a person, where the provider says whose people they are.
    public static final String HOSTED_DOMAIN = "acme.example";

    public static final String ID = "0f0f0f0f-0000-4000-8000-00000000000a";
    static final String ANOTHER_ID = "0f0f0f0f-0000-4000-8000-00000000000b";

    private final String issuer;
    private final KeyPool pool;
    private final KeyPool strangers;
    private final InstantSource clock;
    private final Map<String, RegisteredClient> clients = new ConcurrentHashMap<>();
    private final Map<String, ScriptedPerson> people = new ConcurrentHashMap<>();
    private final Map<String, Grant> codes = new ConcurrentHashMap<>();
    private final Map<String, Grant> refreshTokens = new ConcurrentHashMap<>();
    private final Map<String, Grant> accessTokens = new ConcurrentHashMap<>();
    private final Map<Misbehaviour, Endpoint> misbehaviours =
            Collections.synchronizedMap(new EnumMap<>(Misbehaviour.class));
    private final Set<Quirk> quirks = Collections.synchronizedSet(EnumSet.noneOf(Quirk.class));
    private final Map<Endpoint, AtomicInteger> requests = new ConcurrentHashMap<>();
    private final Set<String> assertions = ConcurrentHashMap.newKeySet();
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final List<SigningKey> keys = new ArrayList<>();
    private volatile ScriptedPerson person = ScriptedPerson.of("person-1", "person@idp.example", "Person One");

    Tenant(String issuer, KeyPool pool, KeyPool strangers, InstantSource clock) {
        this.issuer = issuer;
        this.pool = pool;
        this.strangers = strangers;
        this.clock = clock;
    }

    public String issuer() {
        return issuer;
    }

    public Tenant register(RegisteredClient client) {
        clients.put(client.id(), client);
        return this;
    }

    /// Who signs in when no `login_hint` names anybody else.
    public Tenant signsIn(ScriptedPerson next) {
        person = next;
        return this;
    }

    public Tenant knows(String loginHint, ScriptedPerson known) {
        people.put(loginHint, known);
        return this;
    }

    public Tenant misbehaves(Misbehaviour misbehaviour) {
        return misbehaves(misbehaviour, Endpoint.TOKEN);
    }

    public Tenant misbehaves(Misbehaviour misbehaviour, Endpoint at) {
        misbehaviours.put(misbehaviour, at);
        return this;
    }

    public Tenant behaves() {
        misbehaviours.clear();
        return this;
    }

    public Tenant has(Quirk quirk) {
        quirks.add(quirk);
        return this;
    }

    /// A new key signs from now on, and the former ones are gone.
    public synchronized SigningKey rotateKeys() {
        keys.clear();
        return addKey();
    }

    private SigningKey addKey() {
        SigningKey added = pool.next(algorithm());
        keys.addFirst(added);
        return added;
    }

    synchronized SigningKey key() {
        return keys.isEmpty() ? addKey() : keys.getFirst();
    }

    /// Somebody else's key.
    SigningKey strangersKey() {
        return strangers.next(algorithm());
    }

    String algorithm() {
        if (hasWeakKey()) {
            return "RS256";
        }
        return quirks.contains(Quirk.SIGNS_WITH_ES256)
                ? "ES256"
                : quirks.contains(Quirk.SIGNS_WITH_EDDSA)
                        ? "EdDSA"
                        : quirks.contains(Quirk.SIGNS_WITH_PS256) ? "PS256" : "RS256";
    }

    boolean hasWeakKey() {
        return has(Misbehaviour.WEAK_RSA_KEY) || has(Misbehaviour.WEAK_RSA_KEY_WITH_ZEROS_BEFORE_IT);
    }

    boolean has(Misbehaviour misbehaviour) {
        return misbehaviours.containsKey(misbehaviour);
    }

    boolean hasAt(Misbehaviour misbehaviour, Endpoint at) {
        return misbehaviours.get(misbehaviour) == at;
    }

    boolean is(Quirk quirk) {
        return quirks.contains(quirk);
    }

    InstantSource clock() {
        return clock;
    }

    Optional<RegisteredClient> client(String id) {
        return Optional.ofNullable(clients.get(id));
    }

    ScriptedPerson person(Optional<String> loginHint) {
        return loginHint.map(people::get).orElse(person);
    }

    /// A refresh token is good until the tenant forgets the person, or gives out another.
    void keeps(String refreshToken, Grant grant) {
        refreshTokens.put(refreshToken, grant);
    }

    Optional<Grant> refresh(String refreshToken) {
        return Optional.ofNullable(
                is(Quirk.RENEWS_REFRESH_TOKENS) ? refreshTokens.remove(refreshToken) : refreshTokens.get(refreshToken));
    }

    /// Nobody is known any more by what was given out for later.
    public Tenant forgetsEverybody() {
        refreshTokens.clear();
        return this;
    }

    /// Tells about this person from now on, whoever was meant.
    public Tenant takesEverybodyFor(ScriptedPerson other) {
        refreshTokens.replaceAll((_, grant) -> grant.of(other));
        return this;
    }

    void granted(Grant grant) {
        codes.put(grant.code(), grant);
    }

    /// A code is good once (RFC 6749 §4.1.2).
    Optional<Grant> redeem(String code) {
        Optional<Grant> grant = Optional.ofNullable(codes.remove(code));
        grant.ifPresent(redeemed -> accessTokens.put(redeemed.accessToken(), redeemed));
        return grant;
    }

    Optional<Grant> holderOf(String accessToken) {
        return Optional.ofNullable(accessTokens.get(accessToken));
    }

    void asked(Endpoint endpoint) {
        requests.computeIfAbsent(endpoint, _ -> new AtomicInteger()).incrementAndGet();
    }

    /// How often the endpoint was asked so far.
    public int requests(Endpoint endpoint) {
        return requests.getOrDefault(endpoint, new AtomicInteger()).get();
    }

    /// Whether the assertion with that id comes for the first time.
    boolean isNew(String assertionId) {
        return assertions.add(assertionId);
    }

    void complain(String complaint) {
        complaints.add(complaint);
    }

    /// What was wrong with our requests, if anything.
    public List<String> complaints() {
        return List.copyOf(complaints);
    }
}
