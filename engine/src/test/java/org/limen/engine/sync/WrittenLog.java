package org.limen.engine.sync;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.limen.engine.merkle.Entry;
import org.limen.engine.merkle.TreeHead;

/// A log that a test writes.
final class WrittenLog extends LogInMemory {
    WrittenLog(Origin origin) {
        super(origin);
    }

    static KeyPair keys() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static Origin origin(String name, KeyPair keys) {
        return new Origin(
                name, Base64.getEncoder().encodeToString(keys.getPublic().getEncoded()));
    }

    static Carried random(RandomGenerator random) {
        var recorded =
                Instant.ofEpochSecond(1_790_000_000L + random.nextInt(1_000_000), random.nextInt(1_000) * 1_000L);
        byte[] salt = new byte[Entry.SALT_BYTES];
        random.nextBytes(salt);
        String json = "{\"text\":\"" + "é—بـ".repeat(random.nextInt(5)) + random.nextInt() + "\"}";
        Carried.Content whole = new Carried.Whole(HexFormat.of().formatHex(salt), json);
        return new Carried(
                new UUID(random.nextLong(), random.nextLong()),
                "kind-" + random.nextInt(3),
                "subject " + random.nextInt(100),
                recorded.minusSeconds(random.nextInt(100_000)),
                recorded,
                random.nextInt(10) == 0 ? new Carried.Purged(whole.hash()) : whole);
    }

    WrittenLog write(Carried... entries) {
        for (Carried entry : entries) {
            append(entry);
        }
        return this;
    }

    WrittenLog sign(KeyPair keys, Instant now) {
        try {
            sign(TreeHead.sign(origin().name(), treeAt(written()), now, keys.getPrivate()));
            return this;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    WrittenLog copy() {
        var copy = new WrittenLog(origin());
        copy.takeOver(this, written());
        return copy;
    }
}
