package dev.vestibule.bootstrap;

import static dev.vestibule.bootstrap.Browser.location;

import dev.vestibule.adapters.idp.testing.ScriptedPerson;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Works with a service that dies now and then: signs people in, adds and removes members, switches a provider off and
/// on. Whatever was cut off is tried again. The organizations are this client's own, so what it sees nobody else
/// changed.
final class Client {
    private static final int PAUSE_MILLIS = 20;

    private final String name;
    private final URI baseUrl;
    private final Acme people;
    private final Acme door;
    private final Acknowledged acknowledged;
    private final Queue<String> surprises;
    private final Random random;
    private final List<String> known = new ArrayList<>();
    private final Deque<String> members = new ArrayDeque<>();
    private Optional<String> newcomer = Optional.empty();
    private Optional<String> leaving = Optional.empty();
    private int numbered;

    /// `people` is where people sign in, `door` where the provider is switched off and on.
    Client(String name, Acme people, Acme door, Load load, long seed) {
        this.name = name;
        this.baseUrl = people.baseUrl();
        this.people = people;
        this.door = door;
        this.acknowledged = load.acknowledged();
        this.surprises = load.surprises();
        this.random = new Random(seed);
    }

    void workUntil(CountDownLatch stop) {
        try {
            do {
                step();
            } while (!stop.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException bug) {
            surprises.add(name + " gave up: " + bug);
        }
    }

    private void step() {
        try (var admin = new Browser(baseUrl)) {
            switch (random.nextInt(10)) {
                case 0, 1, 2, 3 -> newcomer();
                case 4, 5 -> somebodyKnown();
                case 6, 7 -> addMember(admin);
                case 8 -> removeMember(admin);
                default -> turnDoor(admin);
            }
        } catch (UncheckedIOException _) {
            // Nobody answered, or the answer was cut off: what it would have been is not known.
        }
    }

    /// Whoever got no answer tries again.
    private void newcomer() {
        String subject = newcomer.orElseGet(() -> numbered("n"));
        if (newcomer.isEmpty()) {
            newcomer = Optional.of(subject);
            acknowledged.tried(Change.NEWCOMER, subject);
            people.tenant().knows(subject, person(subject));
        }
        if (signsIn(subject)) {
            acknowledged.told(Change.NEWCOMER, subject);
            known.add(subject);
            newcomer = Optional.empty();
        }
    }

    private ScriptedPerson person(String subject) {
        return ScriptedPerson.of(subject, subject + "@" + organization(people) + ".example", "P");
    }

    private String numbered(String prefix) {
        numbered++;
        return name + "-" + prefix + numbered;
    }

    private void somebodyKnown() {
        if (!known.isEmpty()) {
            signsIn(known.get(random.nextInt(known.size())));
        }
    }

    private boolean signsIn(String subject) {
        acknowledged.tried(Change.SIGN_IN, subject);
        try (var browser = new Browser(baseUrl)) {
            HttpResponse<String> started = browser.get(people.startUrl() + "&login_hint=" + subject);
            if (!answers(302, started)) {
                return false;
            }
            HttpResponse<String> finished = browser.get(location(browser.get(location(started))));
            if (!answers(303, finished) || !browser.holdsSession()) {
                return false;
            }
            acknowledged.told(Change.SIGN_IN, subject);
            return true;
        }
    }

    private void addMember(Browser admin) {
        String email = numbered("m") + "@people.example";
        HttpResponse<String> user =
                admin.api("POST", "/users", "{\"email\": \"%s\", \"name\": \"M\"}".formatted(email));
        if (!answers(201, user)) {
            return;
        }
        HttpResponse<String> added = admin.api(
                "POST",
                members(),
                "{\"userId\": \"%s\", \"role\": \"member\"}".formatted(Acme.field(user.body(), "id")));
        if (answers(201, added)) {
            String member = Acme.field(added.body(), "id");
            acknowledged.tried(Change.MEMBER_ADDED, member);
            acknowledged.told(Change.MEMBER_ADDED, member);
            members.add(member);
        }
    }

    /// Where the answer was cut off, a second try may find nobody left to remove.
    private void removeMember(Browser admin) {
        if (leaving.isEmpty()) {
            leaving = Optional.ofNullable(members.poll());
            leaving.ifPresent(member -> acknowledged.tried(Change.MEMBER_REMOVED, member));
        }
        leaving.ifPresent(member -> {
            HttpResponse<String> removed = admin.delete(members() + "/" + member);
            if (removed.statusCode() == 404 || answers(204, removed)) {
                acknowledged.told(Change.MEMBER_REMOVED, member);
                leaving = Optional.empty();
            }
        });
    }

    private String members() {
        return "/organizations/" + organization(people) + "/members";
    }

    private void turnDoor(Browser admin) {
        String provider = "/organizations/" + organization(door) + "/providers/" + door.providerId();
        HttpResponse<String> state = admin.api("GET", provider, "");
        if (!answers(200, state)) {
            return;
        }
        boolean open = "enabled".equals(Acme.field(state.body(), "status"));
        Change change = open ? Change.SSO_DISABLED : Change.SSO_ENABLED;
        acknowledged.tried(change, door.providerId());
        if (open ? answers(204, admin.delete(provider)) : answers(200, admin.api("POST", provider + "/enable", ""))) {
            acknowledged.told(change, door.providerId());
        }
    }

    /// The last part of the issuer is the tenant's name, and that is the organization's.
    private static String organization(Acme acme) {
        String issuer = acme.tenant().issuer();
        return issuer.substring(issuer.lastIndexOf('/') + 1);
    }

    /// A service without its database says so; everything else is no answer to what was asked.
    private boolean answers(int wanted, HttpResponse<String> response) {
        if (response.statusCode() != wanted && response.statusCode() != 503) {
            surprises.add(name + " got " + response.statusCode() + " from " + response.uri() + ": " + response.body());
        }
        return response.statusCode() == wanted;
    }
}
