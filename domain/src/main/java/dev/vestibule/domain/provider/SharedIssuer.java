package dev.vestibule.domain.provider;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Issuers under which many unrelated customers sign in. Whoever trusts one of them without also
/// demanding a tenant or hosted domain lets in everybody who has an account there.
public enum SharedIssuer {
    APPLE("https://appleid\\.apple\\.com/?"),
    FACEBOOK("https://www\\.facebook\\.com/?"),
    GITHUB("https://(?:token\\.actions\\.githubusercontent|github)\\.com(?:/.*)?"),
    GITLAB("https://gitlab\\.com/?"),
    GOOGLE("https://accounts\\.google\\.com/?"),
    LINKEDIN("https://www\\.linkedin\\.com(?:/.*)?"),
    MICROSOFT("https://login\\.microsoftonline\\.com/"
            + "(?:common|organizations|consumers|\\{tenantid}|9188040d-6c67-4c5b-b112-36a304b66dad)(?:/.*)?");

    private final Pattern shape;

    SharedIssuer(String shape) {
        this.shape = Pattern.compile(shape);
    }

    public static Optional<SharedIssuer> find(Issuer issuer) {
        String text = issuer.value().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(shared -> shared.shape.matcher(text).matches())
                .findFirst();
    }

    /// Whether demanding the tenant keeps all but one customer's people out.
    public boolean isNarrowedBy(Tenant tenant) {
        return switch (tenant) {
            case Tenant.Undivided() -> false;
            case Tenant.OfGoogle _ -> this == GOOGLE;
            case Tenant.OfMicrosoft(var id) -> this == MICROSOFT && !id.equals(Tenant.PERSONAL_ACCOUNTS);
        };
    }
}
