package dev.vestibule.bootstrap.crypto;

import dev.vestibule.domain.flow.FlowState;
import dev.vestibule.domain.flow.ProviderAnswer;
import dev.vestibule.domain.flow.ProviderAnswer.AuthorizationCode;
import dev.vestibule.domain.flow.ProviderAnswer.Outcome;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Optional;

/// What a provider's answer says, as few bytes behind those of its flow.
final class AnswerCodec {
    private static final byte GRANTED = 0;
    private static final byte DENIED = 1;
    private static final byte MALFORMED = 2;

    private AnswerCodec() {}

    static void write(DataOutputStream out, ProviderAnswer answer) throws IOException {
        writeText(out, answer.state().map(FlowState::parameter));
        writeText(out, answer.issuer());
        switch (answer.outcome()) {
            case Outcome.Granted(var code) -> {
                out.writeByte(GRANTED);
                out.writeUTF(code.reveal());
            }
            case Outcome.Denied(var error) -> {
                out.writeByte(DENIED);
                out.writeUTF(error);
            }
            case Outcome.Malformed() -> out.writeByte(MALFORMED);
        }
    }

    static ProviderAnswer read(DataInputStream in) throws IOException {
        return new ProviderAnswer(readText(in).flatMap(FlowState::parse), readText(in), readOutcome(in));
    }

    private static Outcome readOutcome(DataInputStream in) throws IOException {
        return switch (in.readByte()) {
            case GRANTED -> new Outcome.Granted(new AuthorizationCode(in.readUTF()));
            case DENIED -> new Outcome.Denied(in.readUTF());
            case MALFORMED -> new Outcome.Malformed();
            default -> throw new IOException("unknown outcome");
        };
    }

    private static void writeText(DataOutputStream out, Optional<String> text) throws IOException {
        out.writeBoolean(text.isPresent());
        if (text.isPresent()) {
            out.writeUTF(text.orElseThrow());
        }
    }

    private static Optional<String> readText(DataInputStream in) throws IOException {
        return in.readBoolean() ? Optional.of(in.readUTF()) : Optional.empty();
    }
}
