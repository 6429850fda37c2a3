package dev.vestibule.application.apikey;

import dev.vestibule.application.ledger.Ledger;
import dev.vestibule.application.port.out.store.Stores;
import dev.vestibule.domain.apikey.ApiKey;
import dev.vestibule.domain.apikey.Scope;
import dev.vestibule.domain.audit.AuditAction;
import dev.vestibule.domain.audit.AuditDetails;
import dev.vestibule.domain.audit.AuditTarget;
import dev.vestibule.domain.audit.Caller;
import java.util.stream.Collectors;

/// Writes down what keys there are.
final class KeyJournal {
    private final Ledger ledger;

    KeyJournal(Ledger ledger) {
        this.ledger = ledger;
    }

    void created(Stores stores, Caller caller, ApiKey key) {
        String scopes = key.scopes().stream().map(Scope::wire).sorted().collect(Collectors.joining(","));
        AuditDetails details = AuditDetails.of("name", key.name())
                .and("scopes", scopes)
                .and("expiresAt", key.endsAt().toString());
        write(stores, caller, key, AuditAction.API_KEY_CREATED, details);
    }

    void revoked(Stores stores, Caller caller, ApiKey key) {
        write(stores, caller, key, AuditAction.API_KEY_REVOKED, AuditDetails.of("name", key.name()));
    }

    private void write(Stores stores, Caller caller, ApiKey key, AuditAction action, AuditDetails details) {
        ledger.write(stores, caller, key.organization(), action, new AuditTarget.OfApiKey(key.id()), details);
    }
}
