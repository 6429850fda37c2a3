package dev.vestibule.architecture.planted.r30_declared.domain.user;

import java.io.IOException;

public interface Offender {
    String read() throws IOException;
}
