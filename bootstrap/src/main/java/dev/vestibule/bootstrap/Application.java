package dev.vestibule.bootstrap;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where the process begins.
public final class Application {
    private static final Logger LOG = LoggerFactory.getLogger(Application.class);

    private Application() {}

    public static void main(String... arguments) {
        Thread.currentThread().setUncaughtExceptionHandler(Application::giveUp);
        System.exit(new CommandLine(new LoggedTerminal()).run(arguments));
    }

    /// A fault of ours, so the log gets all of it; other threads must not keep half a service alive.
    private static void giveUp(Thread thread, Throwable fault) {
        LOG.error("could not start", fault);
        System.exit(CommandLine.FAILED);
    }
}
