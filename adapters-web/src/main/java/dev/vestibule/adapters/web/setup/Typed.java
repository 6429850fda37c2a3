package dev.vestibule.adapters.web.setup;

import dev.vestibule.adapters.web.binding.Form;
import dev.vestibule.adapters.web.form.Notice;
import dev.vestibule.adapters.web.setup.SsoProviderScreen.ChangeForm;
import dev.vestibule.adapters.web.setup.SsoProviderScreen.Domain;
import dev.vestibule.adapters.web.setup.SsoProviderScreen.PolicyForm;
import dev.vestibule.domain.organization.DomainName;
import dev.vestibule.domain.provider.AutoLink;
import dev.vestibule.domain.provider.OidcConfig;
import dev.vestibule.domain.provider.Provider;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a provider's page is shown with: the form that was refused, with what was typed there, and why. A refused form
/// keeps the tag that it came with, so that sending it once more does not write over what somebody else has changed.
record Typed(Optional<Form> form, String op, Notice notice, String saved) {
    static final Typed NOTHING = new Typed(Optional.empty(), "", Notice.NONE, "");

    static Typed refused(Form form, String op, Notice notice) {
        return new Typed(Optional.of(form), op, notice, "");
    }

    static Typed after(String saved) {
        return new Typed(Optional.empty(), "", Notice.NONE, saved);
    }

    /// Whether the notice is about neither of the two forms.
    boolean atTop() {
        return !op.equals(ProviderChanges.CHANGE) && !op.equals(ProviderChanges.POLICY);
    }

    private Optional<Form> in(String wanted) {
        return form.filter(_ -> op.equals(wanted));
    }

    private Notice notice(String wanted) {
        return op.equals(wanted) ? notice : Notice.NONE;
    }

    private static String text(Optional<Form> typed, String name, String otherwise) {
        return typed.map(form -> form.one(name, ProviderForm.MAX_LENGTH_CHARS).orElse(""))
                .orElse(otherwise);
    }

    ChangeForm change(Provider provider) {
        Optional<Form> typed = in(ProviderChanges.CHANGE);
        return new ChangeForm(
                text(typed, "tag", provider.tag().value()),
                text(typed, "name", provider.name()),
                text(typed, "issuer", provider.config().issuer().value()),
                text(typed, "clientId", clientId(provider)),
                notice(ProviderChanges.CHANGE));
    }

    private static String clientId(Provider provider) {
        return switch (provider.config()) {
            case OidcConfig oidc -> oidc.clientId();
        };
    }

    PolicyForm policy(Provider provider, List<String> proven) {
        Optional<Form> typed = in(ProviderChanges.POLICY);
        var policy = provider.policy();
        return new PolicyForm(
                text(typed, "tag", provider.tag().value()),
                typed.flatMap(form -> PolicyChoice.jit(form)).orElse(policy.jit()),
                typed.map(form -> form.has("autoLink")).orElse(policy.autoLink() == AutoLink.TRUSTED_EMAIL),
                domains(provider, proven, typed),
                typed.flatMap(form -> PolicyChoice.role(form)).orElse(policy.defaultRole()),
                notice(ProviderChanges.POLICY));
    }

    private static List<Domain> domains(Provider provider, List<String> proven, Optional<Form> typed) {
        List<String> inForce = provider.policy().trustedDomains().stream()
                .map(DomainName::value)
                .toList();
        List<String> chosen = typed.map(form -> form.all(PolicyChoice.DOMAIN)).orElse(inForce);
        return Stream.concat(proven.stream(), inForce.stream())
                .distinct()
                .sorted()
                .map(name -> new Domain(name, chosen.contains(name)))
                .toList();
    }
}
