package dev.vestibule.architecture.planted.r07_adapters.adapters.web.admin;

import dev.vestibule.architecture.planted.r07_adapters.adapters.web.signin.Offender;

public record Accomplice(Offender offender) {}
