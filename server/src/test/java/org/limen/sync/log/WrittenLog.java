package org.limen.sync.log;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import org.limen.engine.merkle.TreeHead;
import org.limen.engine.sync.Carried;
import org.limen.engine.sync.LogInMemory;
import org.limen.engine.sync.Origin;

/// A node's log in memory that a test writes line by line.
public final class WrittenLog extends LogInMemory {
    private static final Instant HAPPENED = Instant.parse("2026-03-01T08:00:00.123456Z");

    private final KeyPair keys;

    private WrittenLog(KeyPair keys, Origin origin) {
        super(origin);
        this.keys = keys;
    }

    /// A log of a node that nobody has seen before.
    public static WrittenLog of(String name) {
        KeyPair keys = keys();
        return new WrittenLog(
                keys,
                new Origin(
                        name,
                        Base64.getEncoder().encodeToString(keys.getPublic().getEncoded())));
    }

    public static KeyPair keys() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public KeyPair keyPair() {
        return keys;
    }

    /// The same node's log with the first entries only, as a backup puts it back.
    public WrittenLog asOf(long size) {
        var before = new WrittenLog(keys, origin());
        before.takeOver(this, size);
        return before;
    }

    public WrittenLog write(String kind, String subject, String json) {
        String salt = HexFormat.of().toHexDigits(written() + 1L).repeat(2);
        append(new Carried(
                UUID.nameUUIDFromBytes((origin().publicKey() + written()).getBytes(StandardCharsets.UTF_8)),
                kind,
                subject,
                HAPPENED.plusMillis(written()),
                HAPPENED.plusMillis(written() + 1L),
                new Carried.Whole(salt, json)));
        return this;
    }

    /// Writes some entries and signs a head behind them.
    public WrittenLog write(int count) {
        for (int i = 0; i < count; i++) {
            write("test-" + i % 3, "subject " + i % 7, "{\"number\":" + written() + "}");
        }
        return sign();
    }

    public WrittenLog sign() {
        try {
            long size = written();
            sign(TreeHead.sign(origin().name(), treeAt(size), HAPPENED.plusSeconds(size), keys.getPrivate()));
            return this;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
