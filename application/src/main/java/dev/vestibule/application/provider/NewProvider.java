package dev.vestibule.application.provider;

import dev.vestibule.application.port.in.provider.CreateProvider.Command;
import dev.vestibule.domain.provider.ProviderId;

/// What somebody asked for, and what the provider said of itself.
record NewProvider(Command command, ProviderId id, Inspected inspected) {}
