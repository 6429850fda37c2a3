package dev.vestibule.architecture.planted.r07_adapters.adapters.web.signin;

import dev.vestibule.architecture.planted.r07_adapters.adapters.web.admin.Accomplice;

public record Offender(Accomplice accomplice) {}
