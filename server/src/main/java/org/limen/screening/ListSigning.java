package org.limen.screening;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/// Makes and checks the signatures by which an authority vouches for its lists: Ed25519 (RFC 8032).
public final class ListSigning {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ALGORITHM = "Ed25519";

    private ListSigning() {}

    public static KeyPair newKeys() {
        try {
            return KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The private key from the Base64 of its PKCS #8 form; empty where it is none.
    public static Optional<PrivateKey> privateKey(String base64) {
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(base64.strip());
            return Optional.of(KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(bytes)));
        } catch (InvalidKeySpecException | IllegalArgumentException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The public key from the Base64 of its X.509 form; empty where it is none.
    public static Optional<PublicKey> publicKey(String base64) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64.strip());
            return Optional.of(KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(bytes)));
        } catch (InvalidKeySpecException | IllegalArgumentException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The whole file of an edition: its signed header and the rows as they are.
    public static byte[] edition(
            PrivateKey key, String list, ListKind kind, long number, Instant issued, String authority, byte[] rows) {
        var unsigned = new EditionHeader(
                list,
                kind,
                number,
                issued.truncatedTo(ChronoUnit.SECONDS),
                rowCount(rows),
                sha256(rows, 0),
                authority,
                "");
        if (!unsigned.isWellFormed()) {
            throw new IllegalArgumentException("the list's name, number or authority has not the form of one");
        }
        var header = signed(unsigned, key);
        var file = new ByteArrayOutputStream(rows.length + 512);
        file.writeBytes((EditionHeader.MARK + JSON.writeValueAsString(header) + "\n").getBytes(StandardCharsets.UTF_8));
        file.writeBytes(rows);
        return file.toByteArray();
    }

    public static boolean verifies(EditionHeader header, PublicKey key) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(key);
            signature.update(header.signedBytes());
            return signature.verify(Base64.getDecoder().decode(header.signature()));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    public static String sha256(byte[] bytes, int from) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes, from, bytes.length - from);
            return HexFormat.of().formatHex(digest.digest());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static EditionHeader signed(EditionHeader header, PrivateKey key) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(header.signedBytes());
            String base64 = Base64.getEncoder().encodeToString(signature.sign());
            return new EditionHeader(
                    header.list(),
                    header.kind(),
                    header.number(),
                    header.issued(),
                    header.rows(),
                    header.sha256(),
                    header.authority(),
                    base64);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Lines that hold a row: not empty and no remark.
    private static int rowCount(byte[] rows) {
        return (int) new String(rows, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank() && line.charAt(0) != '#')
                .count();
    }
}
