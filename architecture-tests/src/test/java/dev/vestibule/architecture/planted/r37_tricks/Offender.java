package dev.vestibule.architecture.planted.r37_tricks;

final class Offender {
    void waitForIt() throws InterruptedException {
        Thread.sleep(1);
    }
}
