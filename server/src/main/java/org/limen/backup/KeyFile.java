package org.limen.backup;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
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
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// Keys and settings in one file that a passphrase opens: Argon2id (RFC 9106, its second recommended choice: 64 MiB,
/// three passes), then AES-256 in Galois/Counter Mode over a zip, bound to the file's head.
final class KeyFile {
    private static final byte[] MARK = "limen-keys-1\n".getBytes(StandardCharsets.US_ASCII);
    private static final int SALT_BYTES = 16;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_BYTES = 32;
    private static final int MEMORY_KIBIBYTES = 64 * 1024;
    private static final int PASSES = 3;

    private KeyFile() {}

    /// Writes the files, each under its path; the file must not exist yet.
    static void write(Path file, SortedMap<String, byte[]> contents, String passphrase)
            throws IOException, GeneralSecurityException {
        var random = new SecureRandom();
        var head = new byte[MARK.length + SALT_BYTES + NONCE_BYTES];
        random.nextBytes(head);
        System.arraycopy(MARK, 0, head, 0, MARK.length);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, head, zip(contents), passphrase);
        Files.createFile(
                file, PosixFilePermissions.asFileAttribute(Set.copyOf(PosixFilePermissions.fromString("rw-------"))));
        Files.write(
                file,
                ByteBuffer.allocate(head.length + sealed.length)
                        .put(head)
                        .put(sealed)
                        .array(),
                StandardOpenOption.WRITE,
                StandardOpenOption.SYNC);
    }

    /// Reads them back.
    ///
    /// @throws IOException when the passphrase is another or the file was changed: which of the two cannot be told
    static SortedMap<String, byte[]> read(Path file, String passphrase) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int begin = MARK.length + SALT_BYTES + NONCE_BYTES;
        if (bytes.length < begin || !Arrays.equals(MARK, Arrays.copyOf(bytes, MARK.length))) {
            throw new IOException(file + " is no key file of a backup");
        }
        try {
            byte[] head = Arrays.copyOf(bytes, begin);
            return unzip(run(Cipher.DECRYPT_MODE, head, Arrays.copyOfRange(bytes, begin, bytes.length), passphrase));
        } catch (GeneralSecurityException e) {
            throw new IOException(file + " does not open: the passphrase is another, or the file was changed", e);
        }
    }

    private static byte[] run(int mode, byte[] head, byte[] bytes, String passphrase) throws GeneralSecurityException {
        byte[] salt = Arrays.copyOfRange(head, MARK.length, MARK.length + SALT_BYTES);
        byte[] nonce = Arrays.copyOfRange(head, MARK.length + SALT_BYTES, head.length);
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key(passphrase, salt), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(head);
        return cipher.doFinal(bytes);
    }

    private static SecretKeySpec key(String passphrase, byte[] salt) {
        var argon2 = new Argon2BytesGenerator();
        argon2.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withSalt(salt)
                .withMemoryAsKB(MEMORY_KIBIBYTES)
                .withIterations(PASSES)
                .withParallelism(4)
                .build());
        var key = new byte[KEY_BYTES];
        argon2.generateBytes(passphrase.toCharArray(), key);
        return new SecretKeySpec(key, "AES");
    }

    private static byte[] zip(Map<String, byte[]> contents) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : contents.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static SortedMap<String, byte[]> unzip(byte[] bytes) throws IOException {
        var contents = new TreeMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                contents.put(entry.getName(), zip.readAllBytes());
            }
        }
        return contents;
    }
}
