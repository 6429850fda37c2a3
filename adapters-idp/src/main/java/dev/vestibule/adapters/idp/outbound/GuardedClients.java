package dev.vestibule.adapters.idp.outbound;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.ssl.TLS;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/// One client over TLS, and one in the clear that reaches nothing but what the operator opened. Neither follows
/// redirects, keeps cookies, repeats, decompresses, answers a challenge, or asks a proxy.
final class GuardedClients implements AutoCloseable {
    static final int MAX_LINE_LENGTH_CHARS = 8192;
    static final int MAX_HEADERS = 100;

    /// Far more than all lanes together are expected to use, so that no provider waits for another's connection.
    private static final int CONNECTIONS = 4096;

    /// Shorter than any server's own, so that a one-time code is never sent into a connection about to close.
    private static final TimeValue KEPT_ALIVE = TimeValue.ofSeconds(2);

    private final NameLookups names;
    private final Timeout deadline;
    private final GuardedResolver tlsResolver;
    private final GuardedResolver clearResolver;
    private final CloseableHttpClient overTls;
    private final CloseableHttpClient inTheClear;

    GuardedClients(OutboundSettings settings, NameService names) {
        AddressGuard guard = new AddressGuard(settings.allowed());
        this.names = new NameLookups(names, settings.deadline());
        this.deadline = timeout(settings.deadline());
        TlsSocketStrategy tls = ClientTlsStrategyBuilder.create()
                .setSslContext(TrustedRoots.context(settings.trustedRoots()))
                .setTlsVersions(TLS.V_1_3, TLS.V_1_2)
                .buildClassic();
        this.tlsResolver = new GuardedResolver(this.names, guard::admits);
        this.clearResolver = new GuardedResolver(this.names, guard::admitsPlain);
        this.overTls = client(tlsResolver, tls);
        this.inTheClear = client(clearResolver, tls);
    }

    CloseableHttpClient of(CallTarget target) {
        return switch (target.transport()) {
            case TLS -> overTls;
            case CLEAR -> inTheClear;
        };
    }

    /// The resolver that guards the target's client.
    GuardedResolver resolver(CallTarget target) {
        return switch (target.transport()) {
            case TLS -> tlsResolver;
            case CLEAR -> clearResolver;
        };
    }

    private CloseableHttpClient client(GuardedResolver resolver, TlsSocketStrategy tls) {
        return HttpClients.custom()
                .setConnectionManager(connections(resolver, tls))
                .setDefaultRequestConfig(requests())
                .setUserAgent("Vestibule")
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableAuthCaching()
                .disableConnectionState()
                .build();
    }

    private PoolingHttpClientConnectionManager connections(GuardedResolver resolver, TlsSocketStrategy tls) {
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(resolver)
                .setTlsSocketStrategy(tls)
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(limits())
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(deadline)
                        .setSocketTimeout(deadline)
                        .setValidateAfterInactivity(TimeValue.ZERO_MILLISECONDS)
                        .build())
                .setMaxConnTotal(CONNECTIONS)
                .setMaxConnPerRoute(CONNECTIONS)
                .build();
    }

    /// What comes before a body is not bounded by the library's own defaults.
    private static Http1Config limits() {
        return Http1Config.custom()
                .setMaxLineLength(MAX_LINE_LENGTH_CHARS)
                .setMaxHeaderCount(MAX_HEADERS)
                .build();
    }

    private RequestConfig requests() {
        return RequestConfig.custom()
                .setConnectionRequestTimeout(deadline)
                .setResponseTimeout(deadline)
                .setConnectionKeepAlive(KEPT_ALIVE)
                .setDefaultKeepAlive(KEPT_ALIVE.getDuration(), KEPT_ALIVE.getTimeUnit())
                .setRedirectsEnabled(false)
                .setAuthenticationEnabled(false)
                .setProtocolUpgradeEnabled(false)
                .build();
    }

    private static Timeout timeout(Duration duration) {
        return Timeout.ofMilliseconds(duration.toMillis());
    }

    @Override
    public void close() {
        names.close();
        try {
            overTls.close();
            inTheClear.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
