package dev.vestibule.architecture.planted.r36.architecture;

import com.tngtech.archunit.lang.ArchRule;

final class Offender {
    ArchRule lenient(ArchRule rule) {
        return rule.allowEmptyShould(true);
    }
}
