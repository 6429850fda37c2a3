package dev.vestibule.architecture;

import static java.util.Comparator.comparingInt;

import java.util.List;
import java.util.Optional;

/// R09: the rooms in which a library may be used. What is not listed may be used where the POMs allow it.
record LibraryHome(List<String> packages, List<String> homes, String because) {
    /// Development mode is a small world of its own: an identity provider, an inbox, pages.
    private static final String DEVELOPMENT = "bootstrap.dev";

    private static final List<LibraryHome> ALL = List.of(
            new LibraryHome(
                    List.of(
                            "java.sql",
                            "org.postgresql",
                            "org.flywaydb",
                            "com.zaxxer.hikari",
                            "io.micronaut.data",
                            "io.micronaut.transaction"),
                    List.of("adapters.persistence", "bootstrap.database"),
                    "SQL stays with the stores; whether there is a database to use is asked before there are any"),
            new LibraryHome(
                    List.of("javax.sql", "io.micronaut.data.connection.jdbc.advice"),
                    List.of("adapters.persistence", "bootstrap.database", "bootstrap.jobs"),
                    "the scheduler keeps a table of its own, on connections of the pool"),
            new LibraryHome(
                    List.of("com.github.kagkarlsson"), List.of("bootstrap.jobs"), "what runs by itself is listed once"),
            new LibraryHome(
                    List.of("io.github.bucket4j"),
                    List.of("adapters.persistence", "adapters.web.guard"),
                    "attempts are counted where they are stored, and floods where they arrive"),
            new LibraryHome(
                    List.of("io.micronaut.http", "io.micronaut.security", "io.micronaut.views", "jakarta.validation"),
                    List.of("adapters.web", DEVELOPMENT),
                    "requests are answered in one place"),
            new LibraryHome(
                    List.of("io.micronaut.http.server.exceptions"),
                    List.of("adapters.web", "bootstrap"),
                    "whoever starts the server hears why it did not start"),
            new LibraryHome(
                    List.of("java.net.http", "org.apache.hc", "com.nimbusds", "javax.xml.crypto"),
                    List.of("adapters.idp", DEVELOPMENT),
                    "calls out and tokens in pass one guard"),
            new LibraryHome(
                    List.of("jakarta.mail", "org.eclipse.angus"),
                    List.of("adapters.messaging", DEVELOPMENT),
                    "mail is written in one place"),
            new LibraryHome(
                    List.of("com.standardwebhooks"),
                    List.of("adapters.messaging.webhook"),
                    "what leaves signed is signed in one place"),
            new LibraryHome(List.of("org.subethamail"), List.of(DEVELOPMENT), "the inbox is for development"),
            new LibraryHome(
                    List.of("com.google.crypto.tink", "org.bouncycastle"),
                    List.of("bootstrap.crypto"),
                    "cryptography can be reviewed in one package"),
            new LibraryHome(
                    List.of("com.fasterxml.jackson"),
                    List.of("adapters.web.json"),
                    "bodies are taken apart in one place"),
            new LibraryHome(List.of("com.fasterxml.uuid"), List.of("bootstrap.ids"), "ids are made in one place"),
            new LibraryHome(
                    List.of("jakarta.inject", "io.micronaut.context"),
                    List.of("adapters", "bootstrap"),
                    "the hexagon is wired from outside"));

    /// The home with the longest name that fits.
    static Optional<LibraryHome> of(String packageName) {
        return ALL.stream().filter(home -> home.fit(packageName) > 0).max(comparingInt(home -> home.fit(packageName)));
    }

    private int fit(String packageName) {
        return packages.stream()
                .filter(library -> (packageName + ".").startsWith(library + "."))
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    String[] rooms() {
        return homes.toArray(String[]::new);
    }
}
