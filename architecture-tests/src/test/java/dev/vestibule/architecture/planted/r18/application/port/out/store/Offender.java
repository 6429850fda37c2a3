package dev.vestibule.architecture.planted.r18.application.port.out.store;

import java.util.Map;
import java.util.Optional;

public interface Offender {
    Optional<Map<String, String>> attributes();
}
