package dev.vestibule.architecture.planted.r27_streams.bootstrap;

final class Terminal {
    void say(String text) {
        IO.println(text);
    }
}
