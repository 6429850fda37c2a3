package dev.vestibule.domain.provider;

import java.util.Arrays;
import java.util.Locale;
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

    public static boolean includes(Issuer issuer) {
        String text = issuer.value().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .anyMatch(shared -> shared.shape.matcher(text).matches());
    }
}
