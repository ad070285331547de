package org.limen.incident.sealing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Encrypts what must not be read from a copy of the database or of the ledger: AES-256 in Galois/Counter Mode
/// (NIST SP 800-38D), each time under a fresh nonce, bound to what it belongs to.
///
/// The key lies in a file of its own, made at the first start; whoever backs it up apart from the database keeps the
/// two apart.
@Component
public class Seal {
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec key;

    Seal(@Value("${limen.data}") Path data, @Value("${limen.incident.seal-key}") String file) throws IOException {
        Path path = file.isEmpty() ? data.toAbsolutePath().resolve("seal.key") : Path.of(file);
        this.key = new SecretKeySpec(Files.exists(path) ? read(path) : make(path), "AES");
    }

    /// Encrypts; only the same belonging opens it again.
    ///
    /// @param belongsTo what it is part of, so that it can't be moved to another place
    public byte[] close(byte[] plain, String belongsTo) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, plain, belongsTo);
        return ByteBuffer.allocate(nonce.length + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /// Decrypts what was closed with the same belonging.
    ///
    /// @throws IllegalStateException when it was changed or the key is another
    public byte[] open(byte[] sealed, String belongsTo) {
        byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
        return run(Cipher.DECRYPT_MODE, nonce, Arrays.copyOfRange(sealed, NONCE_BYTES, sealed.length), belongsTo);
    }

    private byte[] run(int mode, byte[] nonce, byte[] bytes, String belongsTo) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(belongsTo.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("what is sealed can't be opened: it was changed or the key is another", e);
        }
    }

    private static byte[] read(Path file) throws IOException {
        byte[] key = Base64.getDecoder().decode(Files.readString(file).strip());
        if (key.length != KEY_BYTES) {
            throw new IOException("the seal's key file " + file + " is cut off: put it back from a backup");
        }
        return key;
    }

    private byte[] make(Path file) throws IOException {
        var key = new byte[KEY_BYTES];
        random.nextBytes(key);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.createFile(
                file, PosixFilePermissions.asFileAttribute(Set.copyOf(PosixFilePermissions.fromString("rw-------"))));
        Files.writeString(file, Base64.getEncoder().encodeToString(key) + "\n", StandardOpenOption.WRITE);
        return key;
    }
}
