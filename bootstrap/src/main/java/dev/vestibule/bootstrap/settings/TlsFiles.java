package dev.vestibule.bootstrap.settings;

import java.nio.file.Path;

/// The certificate chain and private key, both PEM, with which the service itself speaks https.
public record TlsFiles(Path certificate, Path key) {}
