package dev.vestibule.architecture.planted.r10.application.port.in.session;

public interface Bystander {
    Result handle(Query query);

    record Query(String text) {}

    record Result(String text) {}
}
