package dev.vestibule.adapters.idp.outbound;

import dev.vestibule.adapters.idp.checked.Checked;
import dev.vestibule.adapters.idp.outbound.GuardedResolver.AddressRefused;
import dev.vestibule.domain.flow.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.io.Closer;
import org.jspecify.annotations.Nullable;

/// One request and its answer. Another thread may abort it at any moment.
final class Exchange {
    /// Percent-encoded already, so there is no charset to name (RFC 6749 appendix B).
    private static final ContentType FORM = ContentType.create("application/x-www-form-urlencoded");

    private static final int DISCARDED_BYTES = 4096;

    private final CloseableHttpClient client;
    private final HttpUriRequestBase request;
    private final int responseLimitBytes;
    private final boolean isBodyWanted;

    Exchange(CloseableHttpClient client, HttpCall call, int responseLimitBytes) {
        this.client = client;
        this.request = request(call);
        this.responseLimitBytes = responseLimitBytes;
        this.isBodyWanted = !(call instanceof HttpCall.PostMessage);
    }

    private static HttpUriRequestBase request(HttpCall call) {
        HttpUriRequestBase request = switch (call) {
            case HttpCall.Get get -> new HttpUriRequestBase("GET", get.location());
            case HttpCall.PostForm post -> post(post);
            case HttpCall.PostMessage message -> post(message);
        };
        request.setHeader(HttpHeaders.ACCEPT, call.accept());
        call.credentials().ifPresent(credentials -> request.setHeader(HttpHeaders.AUTHORIZATION, credentials.reveal()));
        return request;
    }

    private static HttpUriRequestBase post(HttpCall.PostForm post) {
        HttpUriRequestBase request = new HttpUriRequestBase("POST", post.location());
        request.setEntity(new StringEntity(post.form().reveal(), FORM));
        return request;
    }

    private static HttpUriRequestBase post(HttpCall.PostMessage post) {
        HttpUriRequestBase request = new HttpUriRequestBase("POST", post.location());
        post.headers().forEach(request::setHeader);
        request.setEntity(new StringEntity(post.message().reveal(), ContentType.APPLICATION_JSON));
        return request;
    }

    void abort() {
        request.abort();
    }

    /// Blocks. The client tells by exceptions what became of a request; they end here.
    Checked<HttpAnswer> perform() {
        try {
            return answer(client.executeOpen(host(), request, HttpClientContext.create()));
        } catch (AddressRefused _) {
            return refused(Refusal.IDP_ADDRESS_REFUSED, "no address of the host may be called");
        } catch (SocketTimeoutException _) {
            return refused(Refusal.IDP_TIMEOUT, "no answer in time");
        } catch (MessageConstraintException _) {
            return refused(Refusal.IDP_RESPONSE_TOO_LARGE, "header too large");
        } catch (ClientProtocolException _) {
            return refused(Refusal.IDP_RESPONSE_INVALID, "not HTTP");
        } catch (IOException failed) {
            return refused(Refusal.IDP_UNREACHABLE, reason(failed));
        }
    }

    private HttpHost host() {
        return new HttpHost(
                request.getScheme(),
                request.getAuthority().getHostName(),
                request.getAuthority().getPort());
    }

    /// What was read stands, however the connection ends.
    private Checked<HttpAnswer> answer(ClassicHttpResponse response) throws IOException {
        try {
            return read(response);
        } finally {
            Closer.closeQuietly(response);
        }
    }

    private Checked<HttpAnswer> read(ClassicHttpResponse response) throws IOException {
        HttpEntity entity = response.getEntity();
        if (!isBodyWanted) {
            discard(entity);
            return Checked.passed(answer(response, "", Optional.empty()));
        }
        if (entity == null) {
            return Checked.passed(answer(response, "", Optional.of("")));
        }
        InputStream body = entity.getContent();
        byte[] bytes = body.readNBytes(responseLimitBytes + 1);
        if (bytes.length > responseLimitBytes) {
            abort();
            return refused(Refusal.IDP_RESPONSE_TOO_LARGE, "more than " + responseLimitBytes + " bytes");
        }
        return Checked.passed(answer(response, mediaType(entity), text(bytes)));
    }

    private static HttpAnswer answer(ClassicHttpResponse response, String mediaType, Optional<String> text) {
        Optional<String> retryAfter = Optional.ofNullable(response.getFirstHeader(HttpHeaders.RETRY_AFTER))
                .map(Header::getValue);
        return new HttpAnswer(response.getCode(), mediaType, text, retryAfter);
    }

    /// A short answer is read to its end, so that its connection can be used again; a longer one costs its connection.
    private void discard(@Nullable HttpEntity entity) throws IOException {
        if (entity != null && entity.getContent().readNBytes(DISCARDED_BYTES + 1).length > DISCARDED_BYTES) {
            abort();
        }
    }

    /// Ours to read when it is UTF-8 (RFC 8259 §8.1), whatever its charset parameter claims.
    private static Optional<String> text(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }

    private static String mediaType(HttpEntity entity) {
        String declared = Optional.ofNullable(entity.getContentType()).orElse("");
        return declared.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private static String reason(IOException failed) {
        return switch (failed) {
            case UnknownHostException _ -> "the host has no address";
            case SSLException _ -> "no trusted TLS connection";
            default -> "no connection, or it broke";
        };
    }

    private static Checked<HttpAnswer> refused(Refusal refusal, String detail) {
        return Checked.refused(refusal, detail);
    }
}
