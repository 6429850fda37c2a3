package dev.vestibule.architecture.planted.r27_streams.adapters.web;

final class Offender {
    void say(String text) {
        IO.println(text);
    }
}
