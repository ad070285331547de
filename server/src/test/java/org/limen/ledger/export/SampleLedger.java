package org.limen.ledger.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Random;
import java.util.UUID;
import org.limen.engine.merkle.Countersignature;
import org.limen.engine.merkle.Entry;
import org.limen.engine.merkle.Frontier;
import org.limen.engine.merkle.Hash;
import org.limen.engine.merkle.TreeHead;

/// Writes small ledgers of made-up entries, the same for the same seed but for the key.
public final class SampleLedger {
    public static final String NODE = "Eastern Border Section";
    private static final Instant BEGIN = Instant.parse("2026-03-01T06:00:00Z");
    private final Random random;
    private final int entries;
    private final int purgeEvery;
    private final KeyPair keys;

    public SampleLedger(long seed, int entries, int purgeEvery, KeyPair keys) {
        this.random = new Random(seed);
        this.entries = entries;
        this.purgeEvery = purgeEvery;
        this.keys = keys;
    }

    public static KeyPair newKeys() throws GeneralSecurityException {
        return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    }

    public byte[] bytes() throws IOException, GeneralSecurityException {
        var out = new ByteArrayOutputStream();
        writeTo(out);
        return out.toByteArray();
    }

    public void writeTo(OutputStream out) throws IOException, GeneralSecurityException {
        var writer = new ExportWriter(out, NODE, keys);
        var witness = newKeys();
        var previous = Hash.origin();
        var tree = Frontier.empty();
        var gone = new ArrayList<Long>();
        for (int i = 1; i <= entries; i++) {
            byte[] salt = new byte[Entry.SALT_BYTES];
            random.nextBytes(salt);
            boolean tells = i == entries && !gone.isEmpty();
            String body = tells
                    ? "{\"sequences\":\"" + PurgedSequences.text(gone) + "\",\"reason\":\"kept long enough\"}"
                    : "{\"outcome\":\"cleared\",\"name\":\"Şelin \\\"" + i + "\\\" Морван\"}";
            var entry = new Entry(
                    i,
                    new UUID(random.nextLong(), random.nextLong()),
                    tells ? PurgedSequences.KIND : "crossing-checked",
                    "crossing-" + i,
                    BEGIN.plusSeconds(i),
                    BEGIN.plusSeconds(i).plusNanos(random.nextInt(1_000_000_000)),
                    Entry.bodyHash(salt, body.getBytes(UTF_8)),
                    previous);
            boolean purged = i % purgeEvery == 0 && i < entries;
            writer.entry(entry, purged ? null : salt, purged ? null : body);
            if (purged) {
                gone.add((long) i);
            }
            previous = entry.hash();
            tree = tree.plus(previous);
            if (i % 1000 == 3) {
                var head = TreeHead.sign(NODE, tree, BEGIN.plusSeconds(i), keys.getPrivate());
                writer.head(head);
                writer.countersigned(
                        Countersignature.sign(head, keys.getPublic(), "Centre", BEGIN.plusSeconds(i + 1), witness));
            }
        }
        writer.end();
    }
}
