package org.limen.sync.log;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.limen.engine.merkle.Frontier;
import org.limen.engine.merkle.Hash;
import org.limen.engine.merkle.TreeHead;
import org.limen.engine.sync.Carried;
import org.limen.engine.sync.Origin;
import org.limen.engine.sync.ReadableLog;

/// A node's log in memory that a test writes line by line.
public final class WrittenLog implements ReadableLog {
    private static final Instant HAPPENED = Instant.parse("2026-03-01T08:00:00.123456Z");

    private final KeyPair keys;
    private final Origin origin;
    private final List<Carried> entries = new ArrayList<>();
    private final List<Hash> hashes = new ArrayList<>();
    private final List<Frontier> trees = new ArrayList<>(List.of(Frontier.empty()));
    private final TreeMap<Long, TreeHead> heads = new TreeMap<>();

    private WrittenLog(KeyPair keys, Origin origin) {
        this.keys = keys;
        this.origin = origin;
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
        var before = new WrittenLog(keys, origin);
        for (int i = 0; i < size; i++) {
            before.add(entries.get(i));
        }
        before.heads.putAll(heads.headMap(size, true));
        return before;
    }

    public WrittenLog write(String kind, String subject, String json) {
        String salt = HexFormat.of().toHexDigits(hashes.size() + 1L).repeat(2);
        return add(new Carried(
                UUID.nameUUIDFromBytes((origin.publicKey() + hashes.size()).getBytes(StandardCharsets.UTF_8)),
                kind,
                subject,
                HAPPENED.plusMillis(hashes.size()),
                HAPPENED.plusMillis(hashes.size() + 1L),
                new Carried.Whole(salt, json)));
    }

    /// Writes some entries and signs a head behind them.
    public WrittenLog write(int count) {
        for (int i = 0; i < count; i++) {
            write("test-" + i % 3, "subject " + i % 7, "{\"number\":" + hashes.size() + "}");
        }
        return sign();
    }

    public WrittenLog sign() {
        try {
            long size = hashes.size();
            heads.put(
                    size, TreeHead.sign(origin.name(), trees.getLast(), HAPPENED.plusSeconds(size), keys.getPrivate()));
            return this;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Takes a body away, as the node's schedule does.
    public void purge(long sequence) {
        Carried entry = entries.get((int) sequence - 1);
        entries.set(
                (int) sequence - 1,
                new Carried(
                        entry.id(),
                        entry.kind(),
                        entry.subject(),
                        entry.happened(),
                        entry.recorded(),
                        new Carried.Purged(entry.content().hash())));
    }

    private WrittenLog add(Carried entry) {
        Hash hash = entry.at(hashes.size() + 1L, hashAt(hashes.size())).hash();
        entries.add(entry);
        hashes.add(hash);
        trees.add(trees.getLast().plus(hash));
        return this;
    }

    @Override
    public Origin origin() {
        return origin;
    }

    @Override
    public long size() {
        return heads.isEmpty() ? 0 : heads.lastKey();
    }

    @Override
    public Hash hashAt(long sequence) {
        return sequence == 0 ? Hash.origin() : hashes.get((int) sequence - 1);
    }

    @Override
    public Hash rootAt(long size) {
        return trees.get((int) size).root();
    }

    @Override
    public List<Carried> entries(long after, long upTo, int bytesMax) {
        int fits = Math.max(1, bytesMax / 200);
        return List.copyOf(entries.subList((int) after, (int) Math.min(upTo, after + fits)));
    }

    @Override
    public Optional<TreeHead> headUpTo(long after, long upTo) {
        return Optional.ofNullable(heads.floorEntry(upTo))
                .filter(head -> head.getKey() > after)
                .map(head -> head.getValue());
    }

    @Override
    public Optional<TreeHead> headBehind(long after) {
        return Optional.ofNullable(heads.higherEntry(after)).map(head -> head.getValue());
    }
}
