package dev.vestibule.bootstrap;

import dev.vestibule.adapters.idp.testing.MisbehavingProvider;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Several clients at once. `surprises` are answers that nobody should get, whatever was killed.
record Load(Acknowledged acknowledged, Queue<String> surprises, List<Client> clients) {
    private static final int CLIENTS = 4;

    /// Sets up what the clients work with; the service has to run.
    static Load on(URI baseUrl, MisbehavingProvider idp, String name, Random random) {
        var load = new Load(new Acknowledged(), new ConcurrentLinkedQueue<>(), new ArrayList<>(CLIENTS));
        for (int number = 1; number <= CLIENTS; number++) {
            String client = name + "-" + number;
            Acme people = Acme.setUp(baseUrl, idp, client);
            Acme door = Acme.setUp(baseUrl, idp, client + "-door");
            load.acknowledged.tried(Change.SSO_ENABLED, door.providerId());
            load.acknowledged.told(Change.SSO_ENABLED, door.providerId());
            load.clients.add(new Client(client, people, door, load, random.nextLong()));
        }
        return load;
    }

    Running start() {
        ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
        var stop = new CountDownLatch(1);
        clients.forEach(client -> threads.execute(() -> client.workUntil(stop)));
        return () -> {
            stop.countDown();
            threads.close();
        };
    }

    /// Until it is closed; then every client has the last answer it waited for.
    interface Running extends AutoCloseable {
        @Override
        void close();
    }
}
