package dev.vestibule.bootstrap.crypto;

import dev.vestibule.domain.flow.FlowId;
import dev.vestibule.domain.flow.FlowOrigin;
import dev.vestibule.domain.flow.FlowPurpose;
import dev.vestibule.domain.flow.FlowSecrets;
import dev.vestibule.domain.flow.OneTimeSecret;
import dev.vestibule.domain.flow.ProofLinkId;
import dev.vestibule.domain.flow.RelinkLinkId;
import dev.vestibule.domain.flow.ReturnTarget;
import dev.vestibule.domain.flow.SecondFactorRule;
import dev.vestibule.domain.flow.SsoFlow.Answered;
import dev.vestibule.domain.flow.SsoFlow.AwaitingProvider;
import dev.vestibule.domain.organization.OrganizationId;
import dev.vestibule.domain.provider.DraftId;
import dev.vestibule.domain.provider.ProviderId;
import dev.vestibule.domain.provider.TrustVersion;
import dev.vestibule.domain.user.UserId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/// A flow as few bytes, its time in microseconds. The first byte is the version; a version that this code does not know
/// is nobody's flow.
final class FlowCodec {
    private static final int VERSION = 2;

    private static final byte LOGIN = 0;
    private static final byte SETUP = 1;
    private static final byte TEST = 2;
    private static final byte RELINK = 3;

    private FlowCodec() {}

    static byte[] encode(AwaitingProvider flow) {
        return written(out -> write(out, flow));
    }

    static byte[] encode(Answered flow) {
        return written(out -> {
            write(out, flow.flow());
            AnswerCodec.write(out, flow.answer());
        });
    }

    /// Empty when the version is unknown, the bytes end early, or something is left over.
    static Optional<AwaitingProvider> decode(byte[] bytes) {
        return read(bytes, FlowCodec::readFlow);
    }

    /// The same for a flow with an answer.
    static Optional<Answered> decodeAnswered(byte[] bytes) {
        return read(bytes, in -> readFlow(in).answered(AnswerCodec.read(in)));
    }

    private interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    private interface Reading<T> {
        T from(DataInputStream in) throws IOException;
    }

    private static byte[] written(Writing writing) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            writing.to(out);
        } catch (IOException cause) {
            throw new IllegalStateException("a flow could not be written", cause);
        }
        return bytes.toByteArray();
    }

    private static <T> Optional<T> read(byte[] bytes, Reading<T> reading) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            return in.readByte() == VERSION ? Optional.of(toTheEnd(in, reading)) : Optional.empty();
        } catch (IOException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static <T> T toTheEnd(DataInputStream in, Reading<T> reading) throws IOException {
        T flow = reading.from(in);
        if (in.read() != -1) {
            throw new IOException("a flow ends where it ends");
        }
        return flow;
    }

    private static void write(DataOutputStream out, AwaitingProvider flow) throws IOException {
        writeOrigin(out, flow.origin());
        writeSecrets(out, flow.secrets());
    }

    private static AwaitingProvider readFlow(DataInputStream in) throws IOException {
        return new AwaitingProvider(readOrigin(in), readSecrets(in));
    }

    private static void writeOrigin(DataOutputStream out, FlowOrigin origin) throws IOException {
        writeId(out, origin.id().value());
        writePurpose(out, origin.purpose());
        writeId(out, origin.organization().value());
        writeId(out, origin.provider().value());
        out.writeInt(origin.trustVersion().number());
        writeOptional(out, origin.startedBy().map(UserId::value));
        out.writeUTF(origin.next().location());
        out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, origin.startedAt()));
    }

    private static FlowOrigin readOrigin(DataInputStream in) throws IOException {
        return new FlowOrigin(
                new FlowId(readId(in)),
                readPurpose(in),
                new OrganizationId(readId(in)),
                new ProviderId(readId(in)),
                new TrustVersion(in.readInt()),
                readOptional(in).map(UserId::new),
                new ReturnTarget(in.readUTF()),
                Instant.EPOCH.plus(in.readLong(), ChronoUnit.MICROS));
    }

    private static void writePurpose(DataOutputStream out, FlowPurpose purpose) throws IOException {
        switch (purpose) {
            case FlowPurpose.Login() -> out.writeByte(LOGIN);
            case FlowPurpose.Relink(var link, var user) -> {
                out.writeByte(RELINK);
                writeId(out, link.value());
                writeId(out, user.value());
            }
            case FlowPurpose.Setup(var secondFactor, var link) -> {
                out.writeByte(SETUP);
                out.writeBoolean(secondFactor == SecondFactorRule.KEPT);
                writeOptional(out, link.map(ProofLinkId::value));
            }
            case FlowPurpose.Test(var link, var draft) -> {
                out.writeByte(TEST);
                writeId(out, link.value());
                writeOptional(out, draft.map(DraftId::value));
            }
        }
    }

    private static FlowPurpose readPurpose(DataInputStream in) throws IOException {
        return switch (in.readByte()) {
            case LOGIN -> new FlowPurpose.Login();
            case RELINK -> new FlowPurpose.Relink(new RelinkLinkId(readId(in)), new UserId(readId(in)));
            case SETUP ->
                new FlowPurpose.Setup(
                        in.readBoolean() ? SecondFactorRule.KEPT : SecondFactorRule.DROPPED,
                        readOptional(in).map(ProofLinkId::new));
            case TEST ->
                new FlowPurpose.Test(
                        new ProofLinkId(readId(in)), readOptional(in).map(DraftId::new));
            default -> throw new IOException("unknown purpose");
        };
    }

    private static void writeOptional(DataOutputStream out, Optional<UUID> id) throws IOException {
        out.writeBoolean(id.isPresent());
        if (id.isPresent()) {
            writeId(out, id.orElseThrow());
        }
    }

    private static Optional<UUID> readOptional(DataInputStream in) throws IOException {
        return in.readBoolean() ? Optional.of(readId(in)) : Optional.empty();
    }

    private static void writeSecrets(DataOutputStream out, FlowSecrets secrets) throws IOException {
        out.writeUTF(secrets.state().reveal());
        out.writeUTF(secrets.nonce().reveal());
        out.writeUTF(secrets.codeVerifier().reveal());
    }

    private static FlowSecrets readSecrets(DataInputStream in) throws IOException {
        return new FlowSecrets(
                new OneTimeSecret(in.readUTF()), new OneTimeSecret(in.readUTF()), new OneTimeSecret(in.readUTF()));
    }

    private static void writeId(DataOutputStream out, UUID id) throws IOException {
        out.writeLong(id.getMostSignificantBits());
        out.writeLong(id.getLeastSignificantBits());
    }

    private static UUID readId(DataInputStream in) throws IOException {
        return new UUID(in.readLong(), in.readLong());
    }
}
