package dev.vestibule.adapters.web.settings;

import dev.vestibule.domain.audit.TraceCode;

/// Where trace codes come from: short, easy to read out, and unlikely to repeat.
@FunctionalInterface
public interface TraceCodes {
    TraceCode next();
}
