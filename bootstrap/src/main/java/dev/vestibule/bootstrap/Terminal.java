package dev.vestibule.bootstrap;

/// What a person in front of a terminal reads: plain lines, without time and level.
interface Terminal {
    void say(String line);

    /// For what went wrong; apart from the rest, so that scripts can tell.
    void complain(String line);
}
