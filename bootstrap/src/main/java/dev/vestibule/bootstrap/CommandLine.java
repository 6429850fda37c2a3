package dev.vestibule.bootstrap;

import dev.vestibule.bootstrap.crypto.EncryptionKeys;
import dev.vestibule.bootstrap.settings.Mode;
import dev.vestibule.bootstrap.settings.WrongSetting;
import dev.vestibule.bootstrap.state.CannotStart;
import java.util.Arrays;

/// The commands of `./vestibule`. What stands in the way is one sentence, never a stack trace.
final class CommandLine {
    static final int DONE = 0;
    static final int FAILED = 1;
    static final int MISUSED = 2;

    private static final String HELP = """
            ./vestibule dev        development mode: embedded database, demo identity provider, inbox and tour
            ./vestibule serve      the service, configured by VESTIBULE_* variables
            ./vestibule doctor     says what is missing or wrong, and how to mend it
            ./vestibule keygen     prints a new key, for VESTIBULE_ENCRYPTION_KEYS or VESTIBULE_ADMIN_API_KEY
            ./vestibule verify-audit <export.jsonl> [--key <public key>]
                                   checks an export of the audit log: its chain of hashes and its signatures
            ./vestibule audit-key  prints the public keys that the audit log's checkpoints are signed with
            ./vestibule java-home  prints the JDK 25 that is used
            ./vestibule help       this text

            docs/settings.md lists the settings.""";

    private final Terminal terminal;

    CommandLine(Terminal terminal) {
        this.terminal = terminal;
    }

    /// Answers the exit code; `serve` and `dev` answer when they have stopped.
    int run(String... arguments) {
        String command = arguments.length == 0 ? "help" : arguments[0];
        String[] options = arguments.length == 0 ? arguments : Arrays.copyOfRange(arguments, 1, arguments.length);
        try {
            return run(command, options);
        } catch (WrongSetting cause) {
            terminal.complain(cause.sentence());
            return MISUSED;
        } catch (CannotStart cause) {
            terminal.complain(cause.sentence());
            return FAILED;
        }
    }

    private int run(String command, String... options) {
        return switch (command) {
            case "dev" -> serve(Mode.DEV, options);
            case "serve" -> serve(Mode.SERVE, options);
            case "doctor" -> new Doctor(terminal).examine(options);
            case "keygen" -> say(EncryptionKeys.newlyMade().reveal());
            case "verify-audit" -> new AuditCommands(terminal).verify(options);
            case "audit-key" -> new AuditCommands(terminal).printKeys(options);
            case "help", "--help", "-h" -> say(HELP);
            default -> unknown(command);
        };
    }

    private int serve(Mode mode, String... options) {
        Launch launch = Launch.prepare(mode, options);
        Running running = launch.start();
        new Banner(terminal).print(launch.settings());
        return running.untilStopped();
    }

    private int say(String text) {
        text.lines().forEach(terminal::say);
        return DONE;
    }

    private int unknown(String command) {
        terminal.complain("There is no command \"" + command.replaceAll("\\p{Cntrl}", " ")
                + "\"; `./vestibule help` lists those there are.");
        return MISUSED;
    }
}
