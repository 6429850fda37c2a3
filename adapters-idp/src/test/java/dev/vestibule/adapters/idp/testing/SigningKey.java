package dev.vestibule.adapters.idp.testing;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/// A key pair that signs tokens, by the JDK alone.
public record SigningKey(String id, String algorithm, KeyPair pair) {
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    public static SigningKey rsa(String id, String algorithm, int bits) {
        return generate(id, algorithm, "RSA", bits);
    }

    public static SigningKey generate(String id, String algorithm) {
        return switch (algorithm) {
            case "ES256" -> generate(id, algorithm, "EC", 256);
            case "ES384" -> generate(id, algorithm, "EC", 384);
            case "ES512" -> generate(id, algorithm, "EC", 521);
            case "EdDSA" -> generate(id, algorithm, "Ed25519", 255);
            default -> rsa(id, algorithm, 2048);
        };
    }

    private static SigningKey generate(String id, String algorithm, String type, int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(type);
            if (type.equals("EC")) {
                generator.initialize(new ECGenParameterSpec("secp" + bits + "r1"));
            } else {
                generator.initialize(bits);
            }
            return new SigningKey(id, algorithm, generator.generateKeyPair());
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    public String sign(String signingInput) {
        return sign(signingInput, algorithm);
    }

    String sign(String signingInput, String by) {
        try {
            Signature signature = signature(by);
            signature.initSign(pair.getPrivate());
            signature.update(signingInput.getBytes(StandardCharsets.US_ASCII));
            return ENCODER.encodeToString(signature.sign());
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    static Signature signature(String algorithm) throws GeneralSecurityException {
        String bits = algorithm.substring(2);
        return switch (algorithm.substring(0, 2)) {
            case "RS" -> Signature.getInstance("SHA" + bits + "withRSA");
            case "ES" -> Signature.getInstance("SHA" + bits + "withECDSAinP1363Format");
            case "PS" -> pss(bits);
            default -> Signature.getInstance("Ed25519");
        };
    }

    private static Signature pss(String bits) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("RSASSA-PSS");
        String hash = "SHA-" + bits;
        signature.setParameter(
                new PSSParameterSpec(hash, "MGF1", new MGF1ParameterSpec(hash), Integer.parseInt(bits) / 8, 1));
        return signature;
    }

    /// The public half (RFC 7517 §4).
    public Map<String, Object> publicJwk() {
        Map<String, Object> jwk = new LinkedHashMap<>(Map.of("kid", id, "use", "sig", "alg", algorithm));
        switch (pair.getPublic()) {
            case RSAPublicKey rsa -> {
                jwk.put("kty", "RSA");
                jwk.put("n", number(rsa.getModulus(), rsa.getModulus().bitLength() / 8));
                jwk.put("e", number(rsa.getPublicExponent(), 3));
            }
            case ECPublicKey elliptic -> {
                int size = (elliptic.getParams().getCurve().getField().getFieldSize() + 7) / 8;
                jwk.put("kty", "EC");
                jwk.put("crv", size == 66 ? "P-521" : "P-" + size * 8);
                jwk.put("x", number(elliptic.getW().getAffineX(), size));
                jwk.put("y", number(elliptic.getW().getAffineY(), size));
            }
            default -> {
                byte[] encoded = pair.getPublic().getEncoded();
                jwk.put("kty", "OKP");
                jwk.put("crv", "Ed25519");
                jwk.put("x", ENCODER.encodeToString(Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length)));
            }
        }
        return jwk;
    }

    private static String number(BigInteger value, int sizeBytes) {
        byte[] bytes = value.toByteArray();
        byte[] fixed = new byte[sizeBytes];
        int length = Math.min(bytes.length, sizeBytes);
        System.arraycopy(bytes, bytes.length - length, fixed, sizeBytes - length, length);
        return ENCODER.encodeToString(fixed);
    }
}
