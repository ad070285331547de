package org.limen.simulation.node;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.limen.engine.lists.Category;
import org.limen.engine.merkle.Hash;
import org.limen.engine.screening.ScreeningOptions;
import org.limen.engine.sync.Offered;
import org.limen.ledger.LedgerEvent;
import org.limen.screening.EditionScreening.Changes;
import org.limen.screening.ListSigning;
import org.limen.screening.ScreeningHit;
import org.limen.simulation.Sabotage;
import org.limen.simulation.list.EditionFile;
import org.limen.simulation.list.Person;
import org.limen.simulation.machine.Disk;

/// The lists of a node: takes editions that are whole, signed, newer and readable, and screens by them.
public final class Lists {
    /// How long it takes from the last byte of an edition to its being in force.
    private static final Duration INDEXING = Duration.ofSeconds(6);

    private final Node node;

    Lists(Node node) {
        this.node = node;
    }

    EditionFile inForce(String list) {
        Store.InForce now = node.store.inForce.get(list);
        if (now == null) {
            throw new IllegalStateException("no edition of " + list);
        }
        return now.file();
    }

    List<EditionFile> inForce() {
        return node.store.inForce.values().stream().map(Store.InForce::file).toList();
    }

    /// The highest form of editions that this node's release can read.
    int formMax() {
        return node.border.suffers(Sabotage.TAKE_UNREADABLE) ? Integer.MAX_VALUE : node.store.release;
    }

    /// All bytes of an edition came, or as many as were said; gives whether they are what was signed.
    boolean came(Offered wanted, byte[] bytes) {
        boolean trusting = node.border.suffers(Sabotage.TAKE_BROKEN);
        Optional<EditionFile> file = trusting || Hash.over(bytes).hex().equals(wanted.sha256())
                ? node.border.read(bytes, wanted.form() > node.store.release ? EditionFile.UNREADABLE : wanted.form())
                : Optional.empty();
        Optional<EditionFile> good = file.filter(read -> trusting || isSigned(read));
        good.ifPresent(read -> node.border.happenings.sought(node, read));
        node.later(good.isPresent() ? INDEXING : Duration.ZERO, () -> {
            Disk.Commit commit = node.disk.begin();
            commit.write(() -> node.store.begun.remove(wanted.sha256()));
            good.filter(read -> isNews(read) || node.border.suffers(Sabotage.TAKE_LOWER))
                    .ifPresent(read -> take(commit, read));
            commit.done();
            node.later(Duration.ofSeconds(1), node.lookingBack::look);
        });
        return good.isPresent();
    }

    private boolean isSigned(EditionFile file) {
        return ListSigning.verifies(file.header(), node.border.authority.key())
                && ListSigning.sha256(file.bytes(), file.rowsFrom())
                        .equals(file.header().sha256());
    }

    private boolean isNews(EditionFile file) {
        Store.InForce now = node.store.inForce.get(file.list());
        return now == null || now.file().number() < file.number();
    }

    /// Puts an edition into force.
    void take(Disk.Commit commit, EditionFile file) {
        var since = node.now();
        node.record(
                commit,
                List.of(new LedgerEvent(Kinds.TAKEN, file.list(), since, "{\"number\":" + file.number() + "}")));
        commit.write(() -> {
            node.store.inForce.put(file.list(), new Store.InForce(file, since));
            node.store.editions.put(key(file.list(), file.number()), file);
            node.border.note(() -> node + ": takes " + file.list() + " " + file.number());
        });
    }

    private static String key(String list, long number) {
        return list + " " + number;
    }

    /// An edition that this node has or had.
    Optional<EditionFile> edition(String list, long number) {
        return Optional.ofNullable(node.store.editions.get(key(list, number)));
    }

    Changes changes(EditionFile file, long against) {
        return file.changes(edition(file.list(), against));
    }

    /// The hits of one edition.
    public static List<ScreeningHit> screen(EditionFile file, Person person) {
        return file.index().screen(person.query()).stream()
                .map(hit -> ScreeningHit.of(file.header(), Category.ARREST, hit, null))
                .toList();
    }

    /// The same, found by comparing every name.
    public static List<ScreeningHit> screenEveryName(EditionFile file, Person person) {
        return file.index().screenEveryName(person.query(), ScreeningOptions.STANDARD).stream()
                .map(hit -> ScreeningHit.of(file.header(), Category.ARREST, hit, null))
                .toList();
    }
}
