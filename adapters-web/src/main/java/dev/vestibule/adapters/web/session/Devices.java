package dev.vestibule.adapters.web.session;

import dev.vestibule.domain.session.Device;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads `User-Agent` (RFC 9110 §10.1.5) for the browser's family and its system, and for nothing else.
public final class Devices {
    private Devices() {}

    public static Device of(String userAgent) {
        return first(Family.values(), family -> family.pattern, userAgent)
                .map(family -> new Device(family.shown + system(userAgent)))
                .orElse(Device.UNKNOWN);
    }

    private static String system(String userAgent) {
        return first(Platform.values(), platform -> platform.pattern, userAgent)
                .map(platform -> " on " + platform.shown)
                .orElse("");
    }

    private static <T> Optional<T> first(T[] known, Function<T, Pattern> pattern, String userAgent) {
        return Stream.of(known)
                .filter(one -> pattern.apply(one).matcher(userAgent).find())
                .findFirst();
    }

    /// Of those that fit, the first is meant: most browsers claim to be the ones after them, too.
    private enum Family {
        EDGE("Edge", "Edg(e|A|iOS)?/"),
        OPERA("Opera", "OPR/"),
        SAMSUNG("Samsung Internet", "SamsungBrowser/"),
        FIREFOX("Firefox", "(Firefox|FxiOS)/"),
        CHROME("Chrome", "(Chrome|CriOS)/"),
        SAFARI("Safari", "Safari/");

        private final String shown;
        private final Pattern pattern;

        Family(String shown, String pattern) {
            this.shown = shown;
            this.pattern = Pattern.compile(pattern);
        }
    }

    /// Of those that fit, the first is meant: a telephone claims to be like a Mac, and Android to be Linux.
    private enum Platform {
        IPHONE("iPhone", "iPhone"),
        IPAD("iPad", "iPad"),
        ANDROID("Android", "Android"),
        WINDOWS("Windows", "Windows"),
        CHROME_OS("ChromeOS", "CrOS"),
        MAC("macOS", "Mac OS X"),
        LINUX("Linux", "Linux");

        private final String shown;
        private final Pattern pattern;

        Platform(String shown, String pattern) {
            this.shown = shown;
            this.pattern = Pattern.compile(pattern);
        }
    }
}
