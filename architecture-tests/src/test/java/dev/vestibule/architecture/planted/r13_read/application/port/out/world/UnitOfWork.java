package dev.vestibule.architecture.planted.r13_read.application.port.out.world;

import dev.vestibule.architecture.planted.r13_read.application.port.out.store.Stores;
import java.util.function.Function;

public interface UnitOfWork {
    <R> R execute(Function<Stores, R> work);

    <R> R read(Function<Stores, R> work);
}
