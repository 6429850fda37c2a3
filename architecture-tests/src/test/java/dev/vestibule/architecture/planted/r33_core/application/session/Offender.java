package dev.vestibule.architecture.planted.r33_core.application.session;

import jakarta.inject.Singleton;

@Singleton
final class Offender {}
