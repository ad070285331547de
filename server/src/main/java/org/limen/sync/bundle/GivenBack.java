package org.limen.sync.bundle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.limen.engine.sync.HeldLog;
import org.limen.engine.sync.Origin;
import org.limen.engine.sync.Portion;
import org.limen.engine.sync.wire.Came;
import org.limen.engine.sync.wire.Messages;
import org.limen.kernel.Answer;
import org.limen.kernel.RefusedException;
import org.limen.ledger.DiskSpace;
import org.limen.ledger.LedgerEvent;
import org.limen.ledger.LostEntries;
import org.limen.sync.log.HeldShelf;

/// What a node lost of its own ledger, in a bundle from the node above it that holds a copy.
///
/// It is a file that a person makes at the parent, and no call over the link: whoever copied a post's key must not be
/// able to read with it what the post recorded.
public final class GivenBack {
    private static final int PORTION_BYTES = 1 << 20;

    private final DataSource database;
    private final Path data;
    private final Origin self;
    private final KeyPair keys;

    /// @param data the node's data folder
    public GivenBack(DataSource database, Path data, Origin self, KeyPair keys) {
        this.database = database;
        this.data = data;
        this.self = self;
        this.keys = keys;
    }

    /// How many entries there were and are.
    public record Put(long before, long now) {}

    /// @param parted  the last entry that both histories have in common
    /// @param putBack how many of the lost entries are back; 0 where the ledger had not gone on in another way
    public record Rejoined(Put put, long parted, long putBack) {}

    /// At the parent: writes what it holds of a child's ledger behind some entries, readable by that child alone.
    public long out(Path file, String childKey, long after) throws IOException, GeneralSecurityException {
        HeldLog log = HeldShelf.on(database, new DiskSpace(data.toAbsolutePath())).logs().stream()
                .filter(held -> held.origin().publicKey().equals(childKey))
                .findFirst()
                .orElseThrow(() -> new BundleFault("nothing-held", "Nothing is held of the node with this key."));
        long upTo = after;
        try (var bundle = new Bundle.Writer(file, self, keys, childKey, Bundle.BACK)) {
            for (Optional<Portion> next = Portion.of(log, upTo, PORTION_BYTES);
                    next.isPresent();
                    next = Portion.of(log, upTo, PORTION_BYTES)) {
                bundle.record(Messages.of(next.get()));
                upTo = next.get().upTo();
            }
        }
        return upTo - after;
    }

    /// At the child, while it does not run: puts back what it lacks, each portion proven.
    public Put in(Path file) throws IOException {
        Bundle.checked(file, keys, self.publicKey(), Set.of(Bundle.BACK));
        var lost = new LostEntries(database, self);
        long before = lost.entries();
        put(file, lost);
        return new Put(before, lost.entries());
    }

    /// At the child, while it does not run, when it recorded something of its own since it was set back: puts back what
    /// it lacks, and enters again behind it what it recorded; all of it or nothing.
    public Rejoined rejoin(Path file, Clock clock) throws IOException {
        Bundle.checked(file, keys, self.publicKey(), Set.of(Bundle.BACK));
        var lost = new LostEntries(database, self);
        long before = lost.entries();
        var parting = new OptionalLong[] {OptionalLong.empty()};
        each(file, portion -> parting[0] = parting[0].isPresent() ? parting[0] : lost.parting(portion));
        if (parting[0].isEmpty()) {
            return new Rejoined(in(file), before, 0);
        }
        return lost.together(() -> rejoined(file, lost, parting[0].getAsLong(), clock));
    }

    private Rejoined rejoined(Path file, LostEntries lost, long parting, Clock clock) {
        long before = lost.entries();
        List<LedgerEvent> again = lost.takenAside(parting);
        try {
            put(file, lost);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var events = new ArrayList<>(again);
        var body = Map.of("parted", parting, "takenAside", before - parting, "enteredAgain", again.size());
        events.add(new LedgerEvent("node-rejoined", self.name(), now, body));
        long putBack = lost.entries() - parting;
        lost.enter(events, keys.getPrivate(), now);
        return new Rejoined(new Put(before, lost.entries()), parting, putBack);
    }

    private void put(Path file, LostEntries lost) throws IOException {
        each(file, portion -> {
            if (lost.put(portion) instanceof Answer.Refused<Long>(var refusal)) {
                throw new RefusedException(refusal);
            }
        });
    }

    private void each(Path file, Consumer<Portion> taker) throws IOException {
        Bundle.each(file, keys, message -> {
            if (!(Messages.portion(message) instanceof Came.Whole<Portion>(Portion portion))) {
                throw new BundleFault("unreadable", "A portion can't be read.");
            }
            taker.accept(portion);
        });
    }
}
