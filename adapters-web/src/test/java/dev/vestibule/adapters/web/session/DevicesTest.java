package dev.vestibule.adapters.web.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vestibule.domain.session.Device;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DevicesTest {
    @ParameterizedTest
    @CsvSource({
        "'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', Firefox on Linux",
        "'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36', Chrome on Windows",
        "'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0', Edge on Windows",
        "'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 OPR/123.0.0.0', Opera on Windows",
        "'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15', Safari on macOS",
        "'Mozilla/5.0 (iPhone; CPU iPhone OS 26_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Mobile/15E148 Safari/604.1', Safari on iPhone",
        "'Mozilla/5.0 (iPad; CPU OS 26_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/140.0 Mobile/15E148 Safari/604.1', Chrome on iPad",
        "'Mozilla/5.0 (Linux; Android 15; K) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36', Samsung Internet on Android",
        "'Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36', Chrome on ChromeOS",
        "'Firefox/1', Firefox",
    })
    void family_and_system_are_told(String userAgent, String device) {
        assertEquals(new Device(device), Devices.of(userAgent));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "curl/8.5.0", "<script>alert(1)</script>", "Linux"})
    void of_what_is_not_known_nothing_is_told(String userAgent) {
        assertEquals(Device.UNKNOWN, Devices.of(userAgent));
    }

    @Test
    void whatever_is_sent_nothing_of_it_is_kept() {
        assertEquals(new Device("Firefox on Linux"), Devices.of("Firefox/<b> Linux " + "x".repeat(9000)));
    }
}
