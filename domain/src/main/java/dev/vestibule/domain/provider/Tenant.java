package dev.vestibule.domain.provider;

import dev.vestibule.domain.organization.DomainName;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Whose people are meant at an issuer. Where many customers share one, their tenant is demanded at every sign-in.
public sealed interface Tenant {
    /// The issuer is one customer's own.
    record Undivided() implements Tenant {}

    /// A Google Workspace, which Google names in `hd`.
    record OfGoogle(DomainName hostedDomain) implements Tenant {}

    /// An Entra tenant, which Microsoft names in `tid`.
    record OfMicrosoft(UUID id) implements Tenant {}

    /// Everybody with a personal account is in it, so it is nobody's own.
    UUID PERSONAL_ACCOUNTS = UUID.fromString("9188040d-6c67-4c5b-b112-36a304b66dad");

    /// Entra's endpoints for several tenants speak in the name of each person's own.
    Pattern SEVERAL = Pattern.compile("(https?://[^/]+/)(?:common|organizations|consumers)((?:/.*)?)");

    default boolean isPartOfMany() {
        return switch (this) {
            case Undivided() -> false;
            case OfGoogle _, OfMicrosoft _ -> true;
        };
    }

    /// The name in which tokens of this tenant are issued there.
    default Issuer issuerAt(Issuer configured) {
        return switch (this) {
            case Undivided(), OfGoogle _ -> configured;
            case OfMicrosoft(var id) -> within(configured, id.toString());
        };
    }

    /// The name that the issuer's metadata may have instead of the configured one: a template of all tenants' names.
    default Issuer templateAt(Issuer configured) {
        return switch (this) {
            case Undivided(), OfGoogle _ -> configured;
            case OfMicrosoft _ -> within(configured, "{tenantid}");
        };
    }

    private static Issuer within(Issuer configured, String tenant) {
        Matcher several = SEVERAL.matcher(configured.value());
        return several.matches() ? new Issuer(several.group(1) + tenant + several.group(2)) : configured;
    }
}
