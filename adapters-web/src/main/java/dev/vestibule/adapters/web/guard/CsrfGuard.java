package dev.vestibule.adapters.web.guard;

import dev.vestibule.adapters.web.session.Browser;
import dev.vestibule.adapters.web.session.BrowserCookies;
import dev.vestibule.adapters.web.settings.CsrfKey;
import dev.vestibule.adapters.web.settings.FormSeeds;
import dev.vestibule.domain.session.SessionToken;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;

/// Ties every form and every write with a cookie to the browser that the page was made for (ASVS 5.0 §3.5.1). The
/// token is an HMAC of the flow that the browser goes on with, whose answers may change the session; else of the
/// session's token, or of a random cookie where there is no session. It is checked where the form is read, never in a
/// filter that would have to wait for the body.
@Singleton
public final class CsrfGuard {
    /// The hidden field of forms.
    public static final String FIELD = "csrf";

    /// The header of API calls that come with a session cookie.
    public static final String HEADER = "X-CSRF-Token";

    private static final String ALGORITHM = "HmacSHA256";

    private final CsrfKey key;
    private final FormSeeds seeds;
    private final BrowserCookies cookies;

    CsrfGuard(CsrfKey key, FormSeeds seeds, BrowserCookies cookies) {
        this.key = key;
        this.seeds = seeds;
        this.cookies = cookies;
    }

    /// A token for the forms of a page that goes to this browser.
    public FormToken open(Browser browser) {
        return bound(browser)
                .map(token -> new FormToken(token, Optional.empty()))
                .orElseGet(this::openUnseen);
    }

    private FormToken openUnseen() {
        String seed = seeds.next();
        return new FormToken(sign("seed:" + seed), Optional.of(cookies.seedForms(seed)));
    }

    /// The token for API calls with this session's cookie.
    public String tokenOf(SessionToken session) {
        return sign("session:" + session.reveal());
    }

    public boolean accepts(Browser browser, Optional<String> presented) {
        return bound(browser)
                .filter(expected ->
                        presented.filter(token -> isSame(expected, token)).isPresent())
                .isPresent();
    }

    private Optional<String> bound(Browser browser) {
        return browser.continued()
                .map(flow -> sign("flow:" + flow.text()))
                .or(() -> browser.session().map(this::tokenOf))
                .or(() -> browser.formSeed().map(seed -> sign("seed:" + seed)));
    }

    private static boolean isSame(String expected, String presented) {
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.UTF_8), presented.getBytes(StandardCharsets.UTF_8));
    }

    private String sign(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key.key());
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
