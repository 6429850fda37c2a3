package dev.vestibule.bootstrap.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Reads the texts of settings and says what is wrong with them.
final class Texts {
    private final SettingsSource source;

    Texts(SettingsSource source) {
        this.source = source;
    }

    /// Blank counts as not set, because that is how environment files leave things out.
    Optional<String> find(SettingName name) {
        return source.find(name.property()).map(String::strip).filter(text -> !text.isEmpty());
    }

    String demand(SettingName name, String because) {
        return find(name).orElseThrow(() -> new WrongSetting(name + " is missing; " + because + "."));
    }

    /// `shouldBe` ends the sentence "it should be ...".
    <T> Optional<T> find(SettingName name, Function<String, Optional<T>> parser, String shouldBe) {
        return find(name).map(text -> parser.apply(text).orElseThrow(() -> wrong(name, text, shouldBe)));
    }

    /// Like `find`, and never shows what was written.
    <T> Optional<T> findSecret(SettingName name, Function<String, Optional<T>> parser, String shouldBe) {
        return find(name)
                .map(text -> parser.apply(text)
                        .orElseThrow(() -> new WrongSetting(name + " is wrong; it should be " + shouldBe + ".")));
    }

    /// Parts separated by commas; none when it is not set.
    <T> List<T> list(SettingName name, Function<String, Optional<T>> parser, String shouldBe) {
        return find(name).stream()
                .flatMap(text -> Arrays.stream(text.split(",", -1)))
                .map(String::strip)
                .map(part -> parser.apply(part).orElseThrow(() -> wrong(name, part, shouldBe)))
                .toList();
    }

    private static WrongSetting wrong(SettingName name, String text, String shouldBe) {
        String shown = text.replaceAll("\\p{Cntrl}", " ");
        return new WrongSetting(name + " is \"" + shown + "\"; it should be " + shouldBe + ".");
    }
}
