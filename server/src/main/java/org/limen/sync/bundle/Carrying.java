package org.limen.sync.bundle;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.limen.engine.sync.HeldLog;
import org.limen.engine.sync.Holder;
import org.limen.engine.sync.Origin;
import org.limen.engine.sync.Pace;
import org.limen.engine.sync.Portion;
import org.limen.engine.sync.ReadableLog;
import org.limen.engine.sync.Reply;
import org.limen.engine.sync.wire.Came;
import org.limen.engine.sync.wire.Messages;
import org.limen.ledger.DiskSpace;
import org.limen.ledger.KeptLog;
import org.limen.ledger.NodeKey;
import org.limen.ledger.witness.Receipts;
import org.limen.sync.edition.EditionFolder;
import org.limen.sync.log.ApartLines;
import org.limen.sync.log.HeldShelf;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Bundles out, in and back, on the database of a node whether it runs or not.
///
/// A running node reads what came in by itself within seconds; one that does not run, when it starts.
public final class Carrying {
    private static final int PORTION_BYTES = 1 << 20;

    private final DataSource database;
    private final Path data;
    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final HeldShelf shelf;
    private final HeldLess less;
    private final Origin self;
    private final NodeKey key;
    private final Clock clock;
    private final EditionFolder editions;

    /// @param data the node's data folder
    public Carrying(DataSource database, Path data, String name, NodeKey key, Clock clock) {
        this.database = database;
        this.data = data;
        this.jdbc = new JdbcTemplate(database);
        this.client = JdbcClient.create(database);
        this.shelf = HeldShelf.on(database, new DiskSpace(data.toAbsolutePath()));
        this.less = new HeldLess(data);
        this.self = new Origin(name, key.publicKey());
        this.key = key;
        this.clock = clock;
        this.editions = new EditionFolder(data);
    }

    /// What went into a bundle, or what became of it.
    ///
    /// @param whole whether the bundle has all; else the next one goes on
    public record Out(long entries, boolean whole) {}

    /// What became of a bundle at the parent.
    ///
    /// @param editionBytesLeft of editions that the receipt had no room for; the next one goes on
    /// @param problems         one for each portion that was not taken
    public record In(Origin from, long entries, long editionBytesLeft, List<BundleProblem> problems) {}

    /// What a receipt, or a bundle of editions, says.
    ///
    /// @param editions that came whole: the node takes them by itself
    public record Receipt(Origin from, int words, int editions, List<BundleProblem> problems) {}

    /// What a child lost, given back by its parent.
    public GivenBack givenBack() {
        return new GivenBack(database, data, self, key.pair());
    }

    /// Writes what lies beside the log of a node below; gives how many entries that are.
    public long apart(String publicKey, Writer out) throws IOException {
        return new ApartLines(database, new DiskSpace(data.toAbsolutePath())).write(publicKey, out);
    }

    /// Writes what the parent has not given its word for, of this node's ledger and of the logs that it holds; of a log
    /// that it holds whole, its end, so that a parent that was set back says so.
    ///
    /// @param bytesMax about how large the bundle may become
    public Out out(Path file, String parentKey, long bytesMax) throws IOException, GeneralSecurityException {
        long entries = 0;
        boolean whole = true;
        try (var bundle = new Bundle.Writer(file, self, key.pair(), parentKey, Bundle.UPWARDS)) {
            new CarriedEditions(editions).say(bundle);
            for (ReadableLog log : logs()) {
                long after = Math.min(word(log.origin(), parentKey), less.of(log.origin()));
                Optional<Portion> next =
                        after < log.size() ? Portion.of(log, after, PORTION_BYTES) : Portion.asking(log);
                while (next.isPresent() && bundle.bytes() < bytesMax) {
                    bundle.record(Messages.of(next.get()));
                    entries += next.get().entries().size();
                    next = Portion.of(log, next.get().upTo(), PORTION_BYTES);
                }
                whole &= next.isEmpty();
            }
        }
        return new Out(entries, whole);
    }

    /// Writes the editions that a child is to have, from the first on: for a child that sends nothing up by hand.
    ///
    /// @param part the first bundle is 1; each goes on where the one before ended
    public Out down(Path file, String childKey, int part, long bytesMax) throws IOException, GeneralSecurityException {
        if (editions.offered(childKey).isEmpty()) {
            throw new BundleFault(
                    "not-offered",
                    "The node did not write down what it passes on to this key: is it known, and a child?");
        }
        try (var bundle = new Bundle.Writer(file, self, key.pair(), childKey, Bundle.DOWNWARDS)) {
            long left = new CarriedEditions(editions).write(bundle, childKey, (part - 1) * bytesMax, bytesMax);
            return new Out(0, left == 0);
        }
    }

    /// Takes a child's bundle, and writes the receipt that goes back to it, with the editions that the child lacks.
    ///
    /// @param bytesMax about how large the receipt may become
    public In in(Path file, Path receipt, long bytesMax) throws IOException, GeneralSecurityException {
        Origin from = Bundle.checked(file, key.pair(), self.publicKey(), Set.of(Bundle.UPWARDS));
        if (!shelf.isChild(from)) {
            throw new BundleFault(
                    "unknown-node",
                    "Nobody made the node " + from.name() + " known here as a child.",
                    Map.of("node", from.name()));
        }
        var holder = new Holder(self, key.pair(), shelf);
        var problems = new ArrayList<BundleProblem>();
        long[] entries = {0};
        long left;
        var lacks = new CarriedEditions(editions);
        try (var back = new Bundle.Writer(receipt, self, key.pair(), from.publicKey(), Bundle.RECEIPT)) {
            Bundle.each(file, key.pair(), message -> {
                if (lacks.heard(message)) {
                    return;
                }
                if (!(Messages.portion(message) instanceof Came.Whole<Portion>(Portion portion))) {
                    problems.add(BundleProblem.PORTION_UNREADABLE);
                    return;
                }
                Reply reply =
                        holder.take(portion, from, Pace.FREE, clock.instant().truncatedTo(ChronoUnit.MICROS));
                back.record(Messages.of(reply));
                BundleProblem.in(reply)
                        .ifPresentOrElse(
                                problems::add,
                                () -> entries[0] += portion.entries().size());
            });
            left = lacks.write(back, from.publicKey(), 0, Math.max(0, bytesMax - back.bytes()));
        }
        return new In(from, entries[0], left, problems);
    }

    /// Keeps the words that a parent sent back, and the editions that came with them; or editions alone.
    public Receipt receipt(Path file) throws IOException {
        return receipt(file, _ -> {});
    }

    /// @param signed is told who signed it, before anything is kept: whoever knows its parent's key makes it known
    Receipt receipt(Path file, Consumer<Origin> signed) throws IOException {
        Origin from = Bundle.checked(file, key.pair(), self.publicKey(), Set.of(Bundle.RECEIPT, Bundle.DOWNWARDS));
        signed.accept(from);
        var problems = new ArrayList<BundleProblem>();
        int[] words = {0};
        if (!Receipts.isKnown(client, from.publicKey())) {
            throw new BundleFault(
                    "peer-unknown",
                    "The node " + from.name() + " is not known here: make it known among the ledger's peers first.",
                    Map.of("node", from.name()));
        }
        var brought = new CarriedEditions.Brought(editions, from.publicKey());
        Bundle.each(file, key.pair(), message -> {
            if (brought.take(message)) {
                return;
            }
            if (!(Messages.reply(message) instanceof Came.Whole<Reply>(Reply reply))) {
                problems.add(BundleProblem.ANSWER_UNREADABLE);
            } else if (reply instanceof Reply.Receipt word && word.isFrom(from.publicKey())) {
                words[0] += keep(word) ? 1 : 0;
                less.end(word.origin());
            } else {
                if (reply instanceof Reply.Misplaced misplaced) {
                    less.said(misplaced.standing());
                }
                problems.add(BundleProblem.in(reply).orElse(BundleProblem.WORD_MISFITS));
            }
        });
        if (brought.isMissing()) {
            problems.add(BundleProblem.EDITIONS_MISSING);
        }
        return new Receipt(from, words[0], brought.end(), problems);
    }

    private boolean keep(Reply.Receipt receipt) {
        if (receipt.origin().publicKey().equals(self.publicKey())) {
            return Receipts.keep(client, receipt.head().size(), receipt.word());
        }
        shelf.keepWord(receipt.origin(), receipt.word(), receipt.head().size());
        return true;
    }

    private List<ReadableLog> logs() {
        var logs = new ArrayList<ReadableLog>();
        logs.add(KeptLog.own(jdbc, self));
        for (HeldLog held : shelf.logs()) {
            logs.add(held);
        }
        return logs;
    }

    private long word(Origin origin, String parentKey) {
        return origin.equals(self) ? Receipts.upTo(client, parentKey) : shelf.word(origin, parentKey);
    }
}
