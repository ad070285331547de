package org.limen.incident.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.limen.engine.merkle.Hash;
import tools.jackson.databind.json.JsonMapper;

/// A bundle is intact as the node made it, and with any bit flipped, byte cut or file changed it is not.
class BundleTest {
    private static final long SEED = 4_711;
    private static final int FLIPS = 4_000;

    private final RandomGenerator random = RandomGeneratorFactory.getDefault().create(SEED);
    private final JsonMapper json = new JsonMapper();

    @TempDir
    Path folder;

    KeyPair key;
    byte[] bundle = {};

    @BeforeEach
    void write() throws IOException, NoSuchAlgorithmException {
        key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        bundle = bundle("post 7", key, 3, 2_000);
    }

    @Test
    void aBundleAsTheNodeMadeItIsIntact() throws IOException {
        assertThat(verify(bundle, null))
                .isEqualTo(new BundleVerdict.Intact(
                        "post 7", publicKey(key), 3, 6_000, Instant.parse("2026-11-22T05:00:00Z")));
        assertThat(verify(bundle, publicKey(key))).isInstanceOf(BundleVerdict.Intact.class);
    }

    @Test
    void anyZipProgramReadsIt() throws IOException {
        try (ZipFile zip = new ZipFile(file(bundle).toFile())) {
            assertThat(zip.stream().map(Object::toString))
                    .containsExactly("manifest.json", "README.txt", "files/001.bin", "files/002.bin", "files/003.bin");
            assertThat(zip.getComment()).startsWith("limen-bundle-1 ").hasSize(SealLine.BYTES);
        }
    }

    @Test
    void anyFlippedBitIsFound() throws IOException {
        for (int i = 0; i < FLIPS; i++) {
            int bit = random.nextInt(bundle.length * 8);
            byte[] flipped = bundle.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            assertFound(flipped, "bit " + bit);
        }
        for (int bit = (bundle.length - SealLine.BYTES - 22) * 8; bit < bundle.length * 8; bit++) {
            byte[] flipped = bundle.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            assertFound(flipped, "bit " + bit + " of the end");
        }
    }

    @Test
    void whatIsCutOffOrAddedIsFound() throws IOException {
        for (int i = 0; i < 300; i++) {
            int length = random.nextInt(bundle.length);
            assertFound(Arrays.copyOf(bundle, length), "cut at " + length);
        }
        assertFound(Arrays.copyOf(bundle, bundle.length + 1), "one byte more");
        byte[] before = new byte[bundle.length + 1];
        System.arraycopy(bundle, 0, before, 1, bundle.length);
        assertFound(before, "one byte before");
    }

    @Test
    void theFileThatWasChangedIsNamed() throws IOException {
        int inLastFile =
                new String(bundle, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("files/003.bin") + 100;
        byte[] flipped = bundle.clone();
        flipped[inLastFile] ^= 1;
        assertThat(verify(flipped, null))
                .isEqualTo(new BundleVerdict.Broken(
                        "file-changed", "the file files/003.bin is not the one that was received"));
    }

    @Test
    void anotherNodesSignatureIsNotTheOneExpected() throws IOException, NoSuchAlgorithmException {
        KeyPair forger = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        byte[] forged = bundle("post 7", forger, 1, 100);
        assertThat(verify(forged, null)).isInstanceOf(BundleVerdict.Intact.class);
        assertThat(((BundleVerdict.Broken) verify(forged, publicKey(key))).code())
                .isEqualTo("key-differs");
        byte[] grafted = bundle.clone();
        byte[] other = bundle("post 7", forger, 3, 2_000);
        System.arraycopy(other, other.length - 88, grafted, grafted.length - 88, 88);
        assertThat(((BundleVerdict.Broken) verify(grafted, null)).code()).isEqualTo("signature-wrong");
    }

    private void assertFound(byte[] changed, String what) throws IOException {
        assertThat(verify(changed, null)).as("seed %d: %s", SEED, what).isInstanceOf(BundleVerdict.Broken.class);
    }

    private BundleVerdict verify(byte[] bytes, String publicKey) throws IOException {
        return BundleVerifier.verify(file(bytes), publicKey);
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("bundle.zip"), bytes);
    }

    private byte[] bundle(String node, KeyPair signer, int files, int bytes) throws IOException {
        var originals = new ArrayList<Path>();
        var items = new ArrayList<Manifest.Item>();
        for (int i = 1; i <= files; i++) {
            var content = new byte[bytes];
            random.nextBytes(content);
            originals.add(Files.write(folder.resolve("original" + i), content));
            items.add(new Manifest.Item(
                    String.format("files/%03d.bin", i),
                    UUID.randomUUID(),
                    Hash.over(content).hex(),
                    bytes,
                    json.createObjectNode(),
                    json.createArrayNode()));
        }
        var manifest = new Manifest(
                Manifest.FORM,
                node,
                publicKey(signer),
                Instant.parse("2026-11-22T05:00:00Z"),
                "leader",
                "prosecutor",
                "case 17",
                json.createObjectNode(),
                List.copyOf(items));
        var out = new ByteArrayOutputStream();
        BundleWriter.write(manifest, originals, signer.getPrivate(), out);
        return out.toByteArray();
    }

    private static String publicKey(KeyPair pair) {
        return Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
    }
}
