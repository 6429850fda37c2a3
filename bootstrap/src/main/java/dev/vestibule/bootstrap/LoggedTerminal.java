package dev.vestibule.bootstrap;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Two loggers that `logback.xml` sends to standard output and standard error as they are.
final class LoggedTerminal implements Terminal {
    private static final Logger OUTPUT = LoggerFactory.getLogger("terminal.output");
    private static final Logger ERROR = LoggerFactory.getLogger("terminal.error");

    @Override
    public void say(String line) {
        OUTPUT.info(line);
    }

    @Override
    public void complain(String line) {
        ERROR.error(line);
    }
}
