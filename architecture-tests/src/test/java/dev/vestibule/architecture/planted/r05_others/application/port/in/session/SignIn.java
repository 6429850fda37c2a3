package dev.vestibule.architecture.planted.r05_others.application.port.in.session;

public interface SignIn {}
