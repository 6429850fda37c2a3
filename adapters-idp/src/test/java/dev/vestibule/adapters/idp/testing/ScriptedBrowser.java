package dev.vestibule.adapters.idp.testing;

import dev.vestibule.domain.flow.FlowState;
import dev.vestibule.domain.flow.ProviderAnswer;
import dev.vestibule.domain.flow.ProviderAnswer.AuthorizationCode;
import dev.vestibule.domain.flow.ProviderAnswer.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/// Takes a person to the provider and brings back what it answers.
public final class ScriptedBrowser implements AutoCloseable {
    private static final int MAX_STEPS = 10;

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    /// Where the provider sends the browser in the end, after whatever steps of its own.
    public URI follow(URI authorization) {
        URI location = step(authorization);
        for (int steps = 1; isAt(authorization, location) && steps < MAX_STEPS; steps++) {
            location = step(location);
        }
        return location;
    }

    private static boolean isAt(URI provider, URI location) {
        return provider.getRawAuthority().equals(location.getRawAuthority());
    }

    private URI step(URI at) {
        try {
            HttpRequest request = HttpRequest.newBuilder(at).build();
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            return response.headers()
                    .firstValue("Location")
                    .map(at::resolve)
                    .orElseThrow(() -> new IllegalStateException(response.statusCode() + " " + response.body()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    public ProviderAnswer visit(URI authorization) {
        Parameters parameters =
                Parameters.parse(follow(authorization).getRawQuery()).orElseThrow();
        return new ProviderAnswer(
                parameters.find("state").flatMap(FlowState::parse), parameters.find("iss"), outcome(parameters));
    }

    private static Outcome outcome(Parameters parameters) {
        return parameters
                .find("code")
                .<Outcome>map(code -> new Outcome.Granted(new AuthorizationCode(code)))
                .or(() -> parameters.find("error").map(Outcome.Denied::new))
                .orElseGet(Outcome.Malformed::new);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
