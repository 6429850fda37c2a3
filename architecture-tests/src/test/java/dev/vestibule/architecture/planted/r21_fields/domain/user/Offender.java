package dev.vestibule.architecture.planted.r21_fields.domain.user;

final class Offender {
    private int count;

    int next() {
        count++;
        return count;
    }
}
