package dev.vestibule.application.provider;

import dev.vestibule.domain.flow.Refusal;
import dev.vestibule.domain.provider.ProviderConfig;
import java.util.Optional;

/// A configuration with the algorithms that the provider offers, and what was wrong with what it said.
public record Inspected(ProviderConfig config, Optional<Refusal> warning) {}
