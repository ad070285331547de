package org.limen.ledger.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import org.limen.engine.merkle.Entry;
import org.limen.engine.merkle.Hash;
import org.limen.engine.merkle.Head;

/// Writes small ledgers of made-up entries, the same for the same seed but for the key.
final class SampleLedger {
    static final String NODE = "Eastern Border Section";
    private static final Instant BEGIN = Instant.parse("2026-03-01T06:00:00Z");
    private final Random random;
    private final int entries;
    private final int purgeEvery;
    private final KeyPair keys;

    SampleLedger(long seed, int entries, int purgeEvery, KeyPair keys) {
        this.random = new Random(seed);
        this.entries = entries;
        this.purgeEvery = purgeEvery;
        this.keys = keys;
    }

    static KeyPair newKeys() throws GeneralSecurityException {
        return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    }

    byte[] bytes() throws IOException, GeneralSecurityException {
        var out = new ByteArrayOutputStream();
        writeTo(out);
        return out.toByteArray();
    }

    void writeTo(OutputStream out) throws IOException, GeneralSecurityException {
        var writer = new ExportWriter(out, NODE, keys);
        var previous = Hash.origin();
        for (int i = 1; i <= entries; i++) {
            byte[] salt = new byte[Entry.SALT_BYTES];
            random.nextBytes(salt);
            String body = "{\"outcome\":\"cleared\",\"name\":\"Şelin \\\"" + i + "\\\" Морван\"}";
            var entry = new Entry(
                    i,
                    new UUID(random.nextLong(), random.nextLong()),
                    "crossing-checked",
                    "crossing-" + i,
                    BEGIN.plusSeconds(i),
                    BEGIN.plusSeconds(i).plusNanos(random.nextInt(1_000_000_000)),
                    Entry.bodyHash(salt, body.getBytes(UTF_8)),
                    previous);
            boolean purged = i % purgeEvery == 0;
            writer.entry(entry, purged ? null : salt, purged ? null : body);
            previous = entry.hash();
            if (i % 1000 == 3) {
                writer.head(Head.sign(NODE, i, previous, BEGIN.plusSeconds(i), keys.getPrivate()));
            }
        }
        writer.end();
    }
}
