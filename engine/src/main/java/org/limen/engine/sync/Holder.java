package org.limen.engine.sync;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.limen.engine.merkle.Countersignature;
import org.limen.engine.merkle.Entry;
import org.limen.engine.merkle.Frontier;
import org.limen.engine.merkle.Hash;

/// The parent's side: takes portions of other nodes' logs, each proven against all that it saw before, and gives its
/// word for them when they are on disk.
public final class Holder {
    private final Origin self;
    private final KeyPair keys;
    private final Shelf shelf;

    /// @param keys the node's own, to sign receipts with
    public Holder(Origin self, KeyPair keys, Shelf shelf) {
        this.self = self;
        this.keys = keys;
        this.shelf = shelf;
    }

    /// What is held of each log that a child can send.
    public List<Standing> standings(Greeting greeting) {
        return greeting.logs().stream().map(has -> standing(has.origin())).toList();
    }

    /// Takes a portion. A repeat of what is held changes nothing and gets the same word again.
    ///
    /// @param carrier the child that sent it, which need not be its origin
    public Reply take(Portion portion, Origin carrier, Pace pace, Instant now) {
        Origin origin = portion.origin();
        return switch (shelf.admission(origin, carrier)) {
            case UNKNOWN -> new Reply.Closed(origin, "unknown-origin", now, pace);
            case REVOKED -> {
                shelf.keepApart(portion, "revoked", now);
                yield new Reply.Closed(origin, "revoked", now, pace);
            }
            case OPEN -> signed(portion, pace, now);
        };
    }

    private Reply signed(Portion portion, Pace pace, Instant now) {
        Optional<PublicKey> key = portion.origin().key();
        if (portion.head().size() != portion.upTo()
                || !portion.head().node().equals(portion.origin().name())) {
            return broken(portion, portion.upTo(), "head-misplaced");
        }
        if (key.isEmpty() || !portion.head().isSignedBy(key.get())) {
            return broken(portion, portion.upTo(), "head-signature-wrong");
        }
        return placed(portion, key.get(), pace, now);
    }

    private Reply placed(Portion portion, PublicKey key, Pace pace, Instant now) {
        Optional<HeldLog> held = shelf.log(portion.origin());
        long size = held.map(HeldLog::size).orElse(0L);
        if (held.isPresent() && held.get().isForked()) {
            return forked(portion, held.get());
        }
        if (portion.after() > size) {
            return new Reply.Misplaced(standing(portion.origin()), pace);
        }
        Hash before = held.map(log -> log.hashAt(portion.after())).orElse(Hash.origin());
        if (!before.equals(portion.before())) {
            return fork(portion, held, now);
        }
        var entries = entries(portion, before);
        int known = (int) Math.min(entries.size(), size - portion.after());
        if (known > 0
                && !entries.get(known - 1).hash().equals(held.orElseThrow().hashAt(portion.after() + known))) {
            return fork(portion, held, now);
        }
        return known == entries.size()
                ? again(portion, held, key, pace, now)
                : fresh(portion, held, entries, known, key, pace, now);
    }

    /// All of it is held: only the head is compared, and the word given once more.
    private Reply again(Portion portion, Optional<HeldLog> held, PublicKey key, Pace pace, Instant now) {
        long size = portion.upTo();
        Hash root = held.map(log -> log.rootAt(size)).orElse(Frontier.empty().root());
        if (!root.equals(portion.head().root())) {
            return fork(portion, held, now);
        }
        Countersignature word = word(portion, key, now);
        shelf.keepWord(portion.origin(), word, size);
        return new Reply.Receipt(portion.origin(), portion.head(), word, pace);
    }

    private Reply fresh(
            Portion portion,
            Optional<HeldLog> held,
            List<Entry> entries,
            int known,
            PublicKey key,
            Pace pace,
            Instant now) {
        List<Entry> news = entries.subList(known, entries.size());
        Frontier tree = held.map(HeldLog::tree).orElse(Frontier.empty());
        for (Entry entry : news) {
            tree = tree.plus(entry.hash());
        }
        if (!tree.root().equals(portion.head().root())) {
            return broken(portion, portion.upTo(), "root-wrong");
        }
        Countersignature word = word(portion, key, now);
        List<Carried> carried = portion.entries().subList(known, entries.size());
        return shelf.append(new Shelf.Proven(portion, news, carried, tree, word))
                ? new Reply.Receipt(portion.origin(), portion.head(), word, pace)
                : new Reply.Misplaced(standing(portion.origin()), pace);
    }

    private static List<Entry> entries(Portion portion, Hash before) {
        var entries = new ArrayList<Entry>(portion.entries().size());
        Hash previous = before;
        for (Carried carried : portion.entries()) {
            Entry entry = carried.at(portion.after() + entries.size() + 1, previous);
            entries.add(entry);
            previous = entry.hash();
        }
        return entries;
    }

    private Reply fork(Portion portion, Optional<HeldLog> held, Instant now) {
        shelf.keepApart(portion, "fork", now);
        return held.map(log -> forked(portion, log))
                .orElseGet(() -> new Reply.Forked(Standing.nothing(portion.origin()), 0));
    }

    private static Reply forked(Portion portion, HeldLog held) {
        Standing standing = Standing.of(held);
        return new Reply.Forked(standing, Math.min(portion.after(), standing.size()));
    }

    private static Reply broken(Portion portion, long sequence, String code) {
        return new Reply.Broken(portion.origin(), sequence, code);
    }

    private Standing standing(Origin origin) {
        return shelf.log(origin).map(Standing::of).orElseGet(() -> Standing.nothing(origin));
    }

    private Countersignature word(Portion portion, PublicKey key, Instant now) {
        try {
            return Countersignature.sign(portion.head(), key, self.name(), now, keys);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the node's key can't sign", e);
        }
    }
}
