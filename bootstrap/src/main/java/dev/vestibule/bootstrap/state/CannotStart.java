package dev.vestibule.bootstrap.state;

/// Stops the start. The message is one sentence that says what is in the way and how to mend it.
public final class CannotStart extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String sentence;

    public CannotStart(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    public CannotStart(String sentence, Throwable cause) {
        super(sentence, cause);
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
