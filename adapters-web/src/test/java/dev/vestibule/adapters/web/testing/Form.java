package dev.vestibule.adapters.web.testing;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A browser that looks at a page and sends its form back.
public final class Form {
    private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

    private Form() {}

    /// The token in a page's forms.
    public static String tokenIn(HttpResponse<String> page) {
        Matcher matcher = TOKEN.matcher(page.body());
        if (!matcher.find()) {
            throw new AssertionError("no form in " + page.body());
        }
        return matcher.group(1);
    }

    /// The cookies that a page has set, and those that the browser had, as it sends them back.
    public static String cookiesAfter(HttpResponse<String> page, String had) {
        String set =
                Server.cookies(page).stream().map(line -> line.split(";", 2)[0]).collect(Collectors.joining("; "));
        return had.isEmpty() ? set : set.isEmpty() ? had : had + "; " + set;
    }

    /// Opens the page, then posts the fields with its token.
    public static HttpResponse<String> submit(Server server, String page, String action, Map<String, String> fields) {
        return submit(server, page, action, fields, "");
    }

    /// The same for a browser that has cookies already.
    public static HttpResponse<String> submit(
            Server server, String page, String action, Map<String, String> fields, String cookies) {
        var shown = cookies.isEmpty() ? server.get(page) : server.get(page, "Cookie", cookies);
        return post(server, action, "csrf=" + tokenIn(shown) + "&" + encode(fields), cookiesAfter(shown, cookies));
    }

    public static HttpResponse<String> post(Server server, String action, String body, String cookies) {
        return server.send(
                action,
                request -> request.POST(BodyPublishers.ofString(body)),
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Cookie",
                cookies,
                "Sec-Fetch-Site",
                "same-origin");
    }

    public static String encode(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
