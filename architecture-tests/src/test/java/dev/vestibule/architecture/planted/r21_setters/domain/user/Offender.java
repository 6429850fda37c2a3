package dev.vestibule.architecture.planted.r21_setters.domain.user;

public interface Offender {
    void setName(String name);
}
