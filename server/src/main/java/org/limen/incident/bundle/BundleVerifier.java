package org.limen.incident.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.limen.engine.merkle.Hash;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Verifies a bundle without a database: every byte, the signature, and each file against the manifest.
///
/// Where a byte was changed it says in which file, as far as the rest can still be read.
public final class BundleVerifier {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int BUFFER_BYTES = 1 << 16;
    private static final int MANIFEST_BYTES_MAX = 64 << 20;

    private final Path file;
    private final @Nullable String expectedKey;

    private BundleVerifier(Path file, @Nullable String expectedKey) {
        this.file = file;
        this.expectedKey = expectedKey;
    }

    /// Whether a file looks like a bundle and not like an export of the ledger.
    public static boolean isFor(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(2);
            return head.length == 2 && head[0] == 'P' && head[1] == 'K';
        }
    }

    /// @param publicKey the node's key as known from elsewhere (X.509 in base64), or null to take the file's word
    /// @throws IOException when the file itself cannot be read
    public static BundleVerdict verify(Path file, @Nullable String publicKey) throws IOException {
        return new BundleVerifier(file, publicKey).verify();
    }

    private BundleVerdict verify() throws IOException {
        long length = Files.size(file);
        if (length <= SealLine.BYTES) {
            return broken("cut-off", "the file is too short to be a bundle");
        }
        Optional<SealLine> seal = SealLine.read(lastBytes(length));
        if (seal.isEmpty()) {
            return broken("seal-unreadable", "the file does not end with a seal line: it was cut off or changed there");
        }
        boolean whole = hash(length - SealLine.BYTES).equals(seal.get().sha256());
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return verify(zip, seal.get(), whole);
        } catch (IOException | JacksonException | IllegalArgumentException e) {
            return broken("bytes-changed", "the bundle is not what the node made, and can't be read any more");
        }
    }

    private BundleVerdict verify(ZipFile zip, SealLine seal, boolean whole) throws IOException {
        Manifest manifest = manifest(zip);
        Optional<BundleVerdict.Broken> wrong = files(zip, manifest, Files.size(file));
        if (!whole) {
            return wrong.orElseGet(() -> broken("bytes-changed", "the bundle is not byte for byte what the node made"));
        }
        if (expectedKey != null && !expectedKey.strip().equals(manifest.publicKey())) {
            return broken("key-differs", "the file names another public key than the one given");
        }
        Optional<PublicKey> key = key(manifest.publicKey());
        if (key.isEmpty()) {
            return broken("key-unreadable", "the manifest holds no Ed25519 public key that can be read");
        }
        if (!seal.isSignedBy(key.get(), manifest.node())) {
            return broken("signature-wrong", "the seal line is not signed with the key of the file");
        }
        long bytes = manifest.files().stream().mapToLong(Manifest.Item::bytes).sum();
        return wrong.<BundleVerdict>map(broken -> broken)
                .orElseGet(() -> new BundleVerdict.Intact(
                        manifest.node(), manifest.publicKey(), manifest.files().size(), bytes, manifest.made()));
    }

    private static Manifest manifest(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(BundleWriter.MANIFEST);
        if (entry == null) {
            throw new ZipException("no manifest");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            Manifest manifest = JSON.readValue(in.readNBytes(MANIFEST_BYTES_MAX), Manifest.class);
            if (manifest == null || manifest.form() != Manifest.FORM) {
                throw new ZipException("another form");
            }
            return manifest;
        }
    }

    private static Optional<BundleVerdict.Broken> files(ZipFile zip, Manifest manifest, long length)
            throws IOException {
        var named = new HashSet<>(Set.of(BundleWriter.MANIFEST, BundleWriter.README));
        for (Manifest.Item item : manifest.files()) {
            named.add(item.name());
            if (item.bytes() > length || !isAsHashed(zip, item)) {
                return Optional.of(
                        broken("file-changed", "the file " + item.name() + " is not the one that was received"));
            }
        }
        return zip.stream()
                .filter(entry -> !named.contains(entry.getName()))
                .findFirst()
                .map(entry -> broken("file-unknown", "the manifest knows of no file " + entry.getName()));
    }

    /// Reads no more than the manifest says there is, and that is no more than the bundle's own length, since nothing
    /// in it is compressed: a swollen file costs nothing.
    private static boolean isAsHashed(ZipFile zip, Manifest.Item item) throws IOException {
        ZipEntry entry = zip.getEntry(item.name());
        if (entry == null) {
            return false;
        }
        MessageDigest digest = Hash.sha256();
        var buffer = new byte[BUFFER_BYTES];
        long bytes = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(buffer); read >= 0 && bytes <= item.bytes(); read = in.read(buffer)) {
                digest.update(buffer, 0, read);
                bytes += read;
            }
        } catch (IOException e) {
            return false;
        }
        return bytes == item.bytes() && Hash.of(digest.digest()).hex().equals(item.sha256());
    }

    private byte[] lastBytes(long length) throws IOException {
        try (var in = new RandomAccessFile(file.toFile(), "r")) {
            in.seek(length - SealLine.BYTES);
            var last = new byte[SealLine.BYTES];
            in.readFully(last);
            return last;
        }
    }

    private Hash hash(long bytes) throws IOException {
        MessageDigest digest = Hash.sha256();
        var buffer = new byte[BUFFER_BYTES];
        long left = bytes;
        try (InputStream in = Files.newInputStream(file)) {
            while (left > 0) {
                int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (read < 0) {
                    break;
                }
                digest.update(buffer, 0, read);
                left -= read;
            }
        }
        return Hash.of(digest.digest());
    }

    private static Optional<PublicKey> key(String base64) {
        try {
            byte[] encoded = Base64.getDecoder().decode(base64);
            return Optional.of(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static BundleVerdict.Broken broken(String code, String what) {
        return new BundleVerdict.Broken(code, what);
    }
}
