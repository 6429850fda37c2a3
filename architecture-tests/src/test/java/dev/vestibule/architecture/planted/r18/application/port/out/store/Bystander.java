package dev.vestibule.architecture.planted.r18.application.port.out.store;

import java.util.Optional;
import java.util.function.Function;

public interface Bystander {
    <R> Optional<R> attribute(Function<String, R> reader);
}
