package dev.vestibule.architecture.planted.r28.application.session;

record Offender(System.Logger logger) {}
