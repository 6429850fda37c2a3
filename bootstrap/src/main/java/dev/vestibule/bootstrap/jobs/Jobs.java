package dev.vestibule.bootstrap.jobs;

import static java.util.stream.Collectors.toSet;

import java.util.List;

/// Every job there is, each by a name of its own.
record Jobs(List<Job> all) {
    Jobs {
        all = List.copyOf(all);
        if (all.stream().map(Job::name).collect(toSet()).size() < all.size()) {
            throw new IllegalArgumentException("two jobs have one name");
        }
    }
}
