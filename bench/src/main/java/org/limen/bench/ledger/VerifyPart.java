package org.limen.bench.ledger;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.limen.engine.merkle.Entry;
import org.limen.engine.merkle.Frontier;
import org.limen.engine.merkle.Hash;
import org.limen.engine.merkle.TreeHead;
import org.limen.ledger.export.ExportVerifier;
import org.limen.ledger.export.ExportWriter;
import org.limen.ledger.export.Known;
import org.limen.ledger.export.Verdict;

/// A long ledger as an export, and what it takes each of the two verifiers, one after the other, to say it is intact.
final class VerifyPart {
    private static final long SEED = 9162;
    private static final int HEAD_EVERY = 256;
    private static final String NODE = "Bench";
    private static final Instant BEGIN = Instant.parse("2026-03-01T06:00:00Z");

    private final Path file;
    private final int entries;

    private VerifyPart(Path file, int entries) {
        this.file = file;
        this.entries = entries;
    }

    static void run(Path folder, int entries) throws Exception {
        var part = new VerifyPart(folder.resolve("ledger.jsonl"), entries);
        long began = System.nanoTime();
        part.write();
        System.out.printf(
                Locale.ROOT,
                "export of %,d entries written: %.1f s, %,d MB%n",
                entries,
                since(began),
                Files.size(part.file) >> 20);
        part.verifyHere();
        part.verifyInPython();
    }

    private void verifyHere() throws IOException {
        long began = System.nanoTime();
        try (InputStream in = Files.newInputStream(file)) {
            Verdict verdict = ExportVerifier.verify(in, Known.NOTHING);
            String said =
                    verdict instanceof Verdict.Intact intact ? "intact, root " + intact.root() : "BROKEN " + verdict;
            System.out.printf(Locale.ROOT, "./limen verify: %.1f s, %s%n", since(began), said);
        }
    }

    private void verifyInPython() throws IOException, InterruptedException {
        long began = System.nanoTime();
        Path verifier = Path.of(System.getProperty("limen.root", ".")).resolve("tools/verify_ledger.py");
        int status = new ProcessBuilder("python3", verifier.toString(), file.toString())
                .inheritIO()
                .start()
                .waitFor();
        System.out.printf(
                Locale.ROOT,
                "tools/verify_ledger.py: %.1f s (must: 30 s a million), status %d%n",
                since(began),
                status);
    }

    private void write() throws IOException, GeneralSecurityException {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        KeyPair keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Frontier tree = Frontier.empty();
        Hash previous = Hash.origin();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            var writer = new ExportWriter(out, NODE, keys);
            for (int sequence = 1; sequence <= entries; sequence++) {
                byte[] salt = new byte[Entry.SALT_BYTES];
                random.nextBytes(salt);
                String body = body(random);
                Entry entry =
                        entry(sequence, random, Entry.bodyHash(salt, body.getBytes(StandardCharsets.UTF_8)), previous);
                writer.entry(entry, salt, body);
                previous = entry.hash();
                tree = tree.plus(previous);
                if (sequence % HEAD_EVERY == 0) {
                    writer.head(TreeHead.sign(NODE, tree, entry.recorded(), keys.getPrivate()));
                }
            }
            writer.end();
        }
    }

    private static Entry entry(int sequence, RandomGenerator random, Hash bodyHash, Hash previous) {
        Instant happened = BEGIN.plusMillis(sequence * 900L);
        return new Entry(
                sequence,
                new UUID(random.nextLong(), random.nextLong()),
                "crossing-checked",
                new UUID(random.nextLong(), random.nextLong()).toString(),
                happened,
                happened.plusNanos(random.nextInt(1_000_000_000)),
                bodyHash,
                previous);
    }

    /// What an entry of a crossing holds, about as long as the demo's are.
    private static String body(RandomGenerator random) {
        return "{\"arrival\":\"" + new UUID(random.nextLong(), random.nextLong())
                + "\",\"officer\":\"" + new UUID(random.nextLong(), random.nextLong())
                + "\",\"outcome\":\"cleared\",\"post\":\"SB\",\"lane\":" + random.nextInt(1, 9)
                + ",\"document\":{\"number\":\"K" + random.nextInt(1_000_000, 9_999_999)
                + "\",\"issuer\":\"QMO\",\"expires\":\"2031-04-05\"},\"reasons\":[\"document-expires-soon\"],"
                + "\"names\":\"Şelin Морван\"}";
    }

    private static double since(long began) {
        return (System.nanoTime() - began) / 1e9;
    }
}
