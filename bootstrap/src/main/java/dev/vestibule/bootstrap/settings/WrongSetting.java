package dev.vestibule.bootstrap.settings;

/// Stops the start. The message is one sentence: it names the setting and says what it should be, and never shows a
/// secret.
public final class WrongSetting extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String sentence;

    WrongSetting(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
