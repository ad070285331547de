package org.limen.engine.sync;

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
import java.util.random.RandomGenerator;
import org.limen.engine.merkle.Entry;
import org.limen.engine.merkle.Frontier;
import org.limen.engine.merkle.Hash;
import org.limen.engine.merkle.TreeHead;

/// A log in memory: written by its origin, or held for it.
final class WrittenLog implements HeldLog {
    private final Origin origin;
    private final List<Carried> carried = new ArrayList<>();
    private final List<Hash> hashes = new ArrayList<>(List.of(Hash.origin()));
    private final List<Frontier> trees = new ArrayList<>(List.of(Frontier.empty()));
    private final TreeMap<Long, TreeHead> heads = new TreeMap<>();
    boolean forked;

    WrittenLog(Origin origin) {
        this.origin = origin;
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
            Hash hash = entry.at(carried.size() + 1, hashes.getLast()).hash();
            carried.add(entry);
            hashes.add(hash);
            trees.add(trees.getLast().plus(hash));
        }
        return this;
    }

    WrittenLog sign(KeyPair keys, Instant now) {
        try {
            TreeHead head = TreeHead.sign(origin.name(), trees.getLast(), now, keys.getPrivate());
            heads.put(head.size(), head);
            return this;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    WrittenLog copy() {
        var copy = new WrittenLog(origin);
        copy.write(carried.toArray(Carried[]::new));
        copy.heads.putAll(heads);
        return copy;
    }

    void sign(TreeHead head) {
        heads.put(head.size(), head);
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
        return hashes.get((int) sequence);
    }

    @Override
    public Hash rootAt(long size) {
        return trees.get((int) size).root();
    }

    @Override
    public List<Carried> entries(long after, long upTo, int bytesMax) {
        int count = Math.max(1, bytesMax / 200);
        return List.copyOf(carried.subList((int) after, (int) Math.min(upTo, after + count)));
    }

    @Override
    public Optional<TreeHead> headUpTo(long after, long upTo) {
        return Optional.ofNullable(heads.floorEntry(upTo))
                .filter(head -> head.getKey() > after)
                .map(java.util.Map.Entry::getValue);
    }

    @Override
    public Optional<TreeHead> headBehind(long after) {
        return Optional.ofNullable(heads.higherEntry(after)).map(java.util.Map.Entry::getValue);
    }

    @Override
    public Frontier tree() {
        return trees.getLast();
    }

    @Override
    public boolean isForked() {
        return forked;
    }
}
