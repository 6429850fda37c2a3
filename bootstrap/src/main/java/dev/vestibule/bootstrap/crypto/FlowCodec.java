package dev.vestibule.bootstrap.crypto;

import dev.vestibule.domain.flow.FlowId;
import dev.vestibule.domain.flow.FlowOrigin;
import dev.vestibule.domain.flow.FlowSecrets;
import dev.vestibule.domain.flow.LoginFlow.AwaitingProvider;
import dev.vestibule.domain.flow.OneTimeSecret;
import dev.vestibule.domain.flow.ReturnTarget;
import dev.vestibule.domain.organization.OrganizationId;
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
    private static final int VERSION = 1;

    private FlowCodec() {}

    static byte[] encode(AwaitingProvider flow) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            writeOrigin(out, flow.origin());
            writeSecrets(out, flow.secrets());
        } catch (IOException cause) {
            throw new IllegalStateException("a flow could not be written", cause);
        }
        return bytes.toByteArray();
    }

    /// Empty when the version is unknown, the bytes end early, or something is left over.
    static Optional<AwaitingProvider> decode(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            return in.readByte() == VERSION ? Optional.of(readFlow(in)) : Optional.empty();
        } catch (IOException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static AwaitingProvider readFlow(DataInputStream in) throws IOException {
        var flow = new AwaitingProvider(readOrigin(in), readSecrets(in));
        if (in.read() != -1) {
            throw new IOException("a flow ends where it ends");
        }
        return flow;
    }

    private static void writeOrigin(DataOutputStream out, FlowOrigin origin) throws IOException {
        writeId(out, origin.id().value());
        writeId(out, origin.organization().value());
        writeId(out, origin.provider().value());
        out.writeInt(origin.trustVersion().number());
        writeStarter(out, origin.startedBy());
        out.writeUTF(origin.next().location());
        out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, origin.startedAt()));
    }

    private static FlowOrigin readOrigin(DataInputStream in) throws IOException {
        return new FlowOrigin(
                new FlowId(readId(in)),
                new OrganizationId(readId(in)),
                new ProviderId(readId(in)),
                new TrustVersion(in.readInt()),
                readStarter(in),
                new ReturnTarget(in.readUTF()),
                Instant.EPOCH.plus(in.readLong(), ChronoUnit.MICROS));
    }

    private static void writeStarter(DataOutputStream out, Optional<UserId> starter) throws IOException {
        out.writeBoolean(starter.isPresent());
        if (starter.isPresent()) {
            writeId(out, starter.orElseThrow().value());
        }
    }

    private static Optional<UserId> readStarter(DataInputStream in) throws IOException {
        return in.readBoolean() ? Optional.of(new UserId(readId(in))) : Optional.empty();
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
