package dev.vestibule.adapters.idp.testing;

import java.util.LinkedHashMap;
import java.util.Map;

/// Somebody who signs in without being asked. Their name for the provider is the `login_hint` that chooses them.
public record ScriptedPerson(String subject, Map<String, Object> claims) {
    public static ScriptedPerson of(String subject, String email, String name) {
        return new ScriptedPerson(subject, Map.of("email", email, "email_verified", true, "name", name));
    }

    public ScriptedPerson with(String claim, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(claims);
        changed.put(claim, value);
        return new ScriptedPerson(subject, changed);
    }

    public ScriptedPerson without(String claim) {
        Map<String, Object> changed = new LinkedHashMap<>(claims);
        changed.remove(claim);
        return new ScriptedPerson(subject, changed);
    }
}
