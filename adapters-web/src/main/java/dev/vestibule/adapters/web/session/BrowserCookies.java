package dev.vestibule.adapters.web.session;

import dev.vestibule.adapters.web.settings.BaseUrl;
import dev.vestibule.domain.flow.FlowId;
import dev.vestibule.domain.flow.SealedFlow;
import dev.vestibule.domain.provider.ResponseMode;
import dev.vestibule.domain.session.OpenedSession;
import dev.vestibule.domain.session.SessionToken;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads our cookies from requests, and writes the `Set-Cookie` lines of answers.
@Singleton
public final class BrowserCookies {
    /// A browser may be in the middle of this many flows, one a tab.
    public static final int MAX_FLOWS = 5;

    /// A flow's cookie outlives even a pending decision by far, so that whoever comes late is told so, and not taken
    /// for a stranger.
    static final Duration FLOW_COOKIE_LIFE = Duration.ofHours(24);

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{16,128}");
    private static final Pattern FLOW_ID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final int MAX_SEALED_LENGTH_CHARS = 4096;

    /// Browsers keep 4096 bytes of name and value together (RFC 6265bis §5.6).
    private static final int COOKIE_NAME_AND_ATTRIBUTES_CHARS = 128;

    private final CookieNames names;
    private final CookieLine line;

    BrowserCookies(CookieNames names, BaseUrl baseUrl) {
        this.names = names;
        this.line = new CookieLine(baseUrl.isHttps() ? "; Secure" : "");
    }

    public Browser read(HttpRequest<?> request) {
        Map<String, String> cookies = cookiesOf(request);
        return new Browser(
                token(cookies, names.session()).map(SessionToken::new),
                Devices.of(request.getHeaders().get(HttpHeaders.USER_AGENT, String.class, "")),
                token(cookies, names.formSeed()),
                flowsIn(cookies),
                strayIn(cookies),
                Optional.empty());
    }

    /// The lines that remember a flow, and forget the oldest ones where there are too many. Flow ids grow with time.
    public List<String> remember(FlowId flow, SealedFlow sealed, ResponseMode comesBack, Browser browser) {
        var lines = new ArrayList<String>();
        lines.add(
                switch (comesBack) {
                    case QUERY -> replace(flow, sealed);
                    case FORM_POST -> line.crossing(names.flowPrefix() + flow, sealed.text(), FLOW_COOKIE_LIFE);
                });
        tooOld(flow, browser)
                .map(old -> line.forgotten(names.flowPrefix() + old))
                .forEach(lines::add);
        browser.strayFlowCookies().stream().map(line::forgotten).forEach(lines::add);
        return lines;
    }

    /// The line that puts another state of a flow in the place of the one that the browser has.
    public String replace(FlowId flow, SealedFlow sealed) {
        return line.lasting(names.flowPrefix() + flow, sealed.text(), FLOW_COOKIE_LIFE);
    }

    /// Whether a browser would keep it.
    public static boolean fits(SealedFlow sealed) {
        return sealed.text().length() <= MAX_SEALED_LENGTH_CHARS - COOKIE_NAME_AND_ATTRIBUTES_CHARS;
    }

    private static Stream<FlowId> tooOld(FlowId flow, Browser browser) {
        return browser.flows().keySet().stream()
                .filter(known -> !known.equals(flow))
                .sorted(Comparator.comparing(FlowId::toString).reversed())
                .skip(MAX_FLOWS - 1L);
    }

    /// The line that begins a session. It ends with the browser, and for us at the session's own end.
    public String begin(OpenedSession opened) {
        return line.passing(names.session(), opened.token().reveal());
    }

    public String endSession() {
        return line.forgotten(names.session());
    }

    public String seedForms(String seed) {
        return line.passing(names.formSeed(), seed);
    }

    private static Optional<String> token(Map<String, String> cookies, String name) {
        return Optional.ofNullable(cookies.get(name))
                .filter(value -> TOKEN.matcher(value).matches());
    }

    private Map<FlowId, SealedFlow> flowsIn(Map<String, String> cookies) {
        var flows = new HashMap<FlowId, SealedFlow>();
        cookies.forEach((name, value) -> flowNamed(name)
                .filter(_ -> value.length() <= MAX_SEALED_LENGTH_CHARS)
                .ifPresent(flow -> flows.put(flow, new SealedFlow(value))));
        return flows;
    }

    private Optional<FlowId> flowNamed(String cookie) {
        return Optional.of(cookie)
                .filter(name -> name.startsWith(names.flowPrefix()))
                .map(name -> name.substring(names.flowPrefix().length()))
                .filter(id -> FLOW_ID.matcher(id).matches())
                .map(id -> new FlowId(UUID.fromString(id)));
    }

    private List<String> strayIn(Map<String, String> cookies) {
        return cookies.keySet().stream()
                .filter(name -> name.startsWith(names.flowPrefix()))
                .filter(name -> flowNamed(name).isEmpty())
                .filter(name -> TOKEN.matcher(name).matches())
                .toList();
    }

    /// Where a name comes twice, the first counts: browsers send the more specific one first.
    private static Map<String, String> cookiesOf(HttpRequest<?> request) {
        var cookies = new LinkedHashMap<String, String>();
        request.getHeaders().getAll(HttpHeaders.COOKIE).stream()
                .flatMap(header -> Stream.of(header.split(";")))
                .map(pair -> pair.strip().split("=", 2))
                .filter(pair -> pair.length == 2)
                .forEach(pair -> cookies.putIfAbsent(pair[0], pair[1]));
        return cookies;
    }
}
