package dev.vestibule.architecture.planted.r06_out.application.port.in.session;

public interface SignIn {}
