package dev.vestibule.adapters.web.setup;

import dev.vestibule.adapters.web.binding.Form;
import dev.vestibule.domain.organization.DomainName;
import dev.vestibule.domain.organization.OrganizationRole;
import dev.vestibule.domain.provider.AutoLink;
import dev.vestibule.domain.provider.JustInTime;
import dev.vestibule.domain.provider.PolicyChange;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Who may come in, as the form says it.
final class PolicyChoice {
    static final String DOMAIN = "trustedDomain";

    private PolicyChoice() {}

    static Optional<JustInTime> jit(Form form) {
        return chosen(form, "jit", JustInTime.values());
    }

    static Optional<OrganizationRole> role(Form form) {
        return chosen(form, "defaultRole", OrganizationRole.values());
    }

    private static <T extends Enum<T>> Optional<T> chosen(Form form, String name, T[] values) {
        return form.one(name, 32)
                .flatMap(text -> Stream.of(values)
                        .filter(value -> value.name().equals(text))
                        .findFirst());
    }

    /// Empty when something is missing or is none of what was offered.
    static Optional<PolicyChange> read(Form form) {
        List<String> domains = form.all(DOMAIN);
        return jit(form)
                .filter(_ -> domains.stream().allMatch(DomainName::isWellFormed))
                .flatMap(jit -> role(form).map(role -> change(form, jit, role, domains)));
    }

    private static PolicyChange change(Form form, JustInTime jit, OrganizationRole role, List<String> domains) {
        Set<DomainName> trusted =
                Set.copyOf(domains.stream().map(DomainName::new).toList());
        return new PolicyChange(
                Optional.of(jit),
                Optional.of(form.has("autoLink") ? AutoLink.TRUSTED_EMAIL : AutoLink.OFF),
                Optional.of(trusted),
                Optional.empty(),
                Optional.empty(),
                Optional.of(role),
                Optional.empty(),
                Optional.empty());
    }
}
