package org.limen.simulation.node;

import java.security.KeyPair;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.limen.engine.merkle.Hash;
import org.limen.engine.sync.Catalogue;
import org.limen.engine.sync.LogInMemory;
import org.limen.engine.sync.Origin;
import org.limen.engine.sync.Portion;
import org.limen.ledger.kind.EntryKind;
import org.limen.simulation.list.EditionFile;

/// What lies on a node's disk. It is changed in commits alone.
public final class Store {
    /// The node's key pair and the log that it signs with it.
    public record Identity(Origin origin, KeyPair keys, LogInMemory log) {}

    /// The parent's word that it holds a log up to a size.
    public record Word(long size) {}

    /// A portion that was kept beside its log.
    ///
    /// @param bytes hash over it as it travels
    public record Apart(Portion portion, String why, Hash bytes) {}

    /// Of which reader, log and kind a cursor is.
    record Cursor(String reader, Origin origin, String kind) {}

    /// What was read of another node's entry.
    public record Read(Origin origin, long sequence, String subject) {}

    /// A run of screening back.
    ///
    /// @param after the last row that was looked at; null at the beginning
    record Run(
            long number,
            long against,
            boolean runs,
            @Nullable Row after) {}

    /// An edition in force.
    ///
    /// @param since by the node's clock
    public record InForce(EditionFile file, Instant since) {}

    Identity identity;
    int release;
    final List<LogInMemory> former = new ArrayList<>();
    final Map<Origin, LogInMemory> held = new LinkedHashMap<>();
    final Map<Origin, Word> words = new LinkedHashMap<>();
    final List<Apart> apart = new ArrayList<>();
    final Map<Origin, Set<Origin>> carriers = new LinkedHashMap<>();
    final Map<Origin, Long> revoked = new LinkedHashMap<>();
    final Map<Cursor, Long> cursors = new LinkedHashMap<>();
    final Map<Origin, TreeMap<String, Long>> kinds = new LinkedHashMap<>();
    final List<Read> read = new ArrayList<>();
    final Map<Origin, Set<Long>> purged = new LinkedHashMap<>();
    final TreeMap<String, InForce> inForce = new TreeMap<>();
    final Map<String, EditionFile> editions = new LinkedHashMap<>();
    final Map<String, byte[]> begun = new LinkedHashMap<>();
    final Map<UUID, Row> rows = new LinkedHashMap<>();
    final NavigableSet<Row> record;
    final Map<String, Run> runs = new LinkedHashMap<>();
    final Map<String, Long> screenedTo = new LinkedHashMap<>();
    final Set<String> alerts = new LinkedHashSet<>();

    /// @param order in which the record is gone through
    Store(Identity identity, int release, Comparator<Row> order) {
        record = new TreeSet<>(order);
        this.identity = identity;
        this.release = release;
    }

    /// All that lies on the disk now, for a backup or a thief.
    Store copy() {
        var copy = new Store(identity, release, recordOrder());
        copy.identity = new Identity(identity.origin(), identity.keys(), copy(identity.log()));
        former.forEach(log -> copy.former.add(copy(log)));
        held.forEach((origin, log) -> copy.held.put(origin, copy(log)));
        copy.words.putAll(words);
        copy.apart.addAll(apart);
        carriers.forEach((origin, by) -> copy.carriers.put(origin, new LinkedHashSet<>(by)));
        copy.revoked.putAll(revoked);
        copy.cursors.putAll(cursors);
        kinds.forEach((origin, counts) -> copy.kinds.put(origin, new TreeMap<>(counts)));
        copy.read.addAll(read);
        purged.forEach((origin, gone) -> copy.purged.put(origin, new TreeSet<>(gone)));
        copy.inForce.putAll(inForce);
        copy.editions.putAll(editions);
        copy.begun.putAll(begun);
        copy.rows.putAll(rows);
        copy.record.addAll(record);
        copy.runs.putAll(runs);
        copy.screenedTo.putAll(screenedTo);
        copy.alerts.addAll(alerts);
        return copy;
    }

    private Comparator<Row> recordOrder() {
        Comparator<? super Row> order = record.comparator();
        return order == null ? Row.AS_RECORDED : order::compare;
    }

    private static LogInMemory copy(LogInMemory log) {
        var copy = new LogInMemory(log.origin());
        copy.takeOver(log, log.written());
        if (log.isForked()) {
            copy.fork();
        }
        return copy;
    }

    /// Puts a backup in the place of everything but the program, and what administrators know: who comes through
    /// whom.
    void setBack(Store backup) {
        Store then = backup.copy();
        identity = then.identity;
        replace(former, then.former);
        replace(held, then.held);
        replace(words, then.words);
        replace(apart, then.apart);
        replace(cursors, then.cursors);
        replace(kinds, then.kinds);
        replace(read, then.read);
        replace(purged, then.purged);
        replace(inForce, then.inForce);
        replace(editions, then.editions);
        replace(begun, then.begun);
        replace(rows, then.rows);
        replace(record, then.record);
        replace(runs, then.runs);
        replace(screenedTo, then.screenedTo);
        replace(alerts, then.alerts);
        revoked.replaceAll((origin, size) -> size(origin));
    }

    /// How much is held of another node's log.
    long size(Origin origin) {
        LogInMemory log = held.get(origin);
        return log == null ? 0 : log.size();
    }

    private static <T> void replace(Collection<T> now, Collection<T> then) {
        now.clear();
        now.addAll(then);
    }

    private static <K, V> void replace(Map<K, V> now, Map<K, V> then) {
        now.clear();
        now.putAll(then);
    }

    /// The log that it writes now, and those that it wrote under earlier keys.
    public List<LogInMemory> written() {
        return Stream.concat(former.stream(), Stream.of(identity.log())).toList();
    }

    /// All logs that it should send to its parent: those that it wrote, and those that it holds.
    public Stream<LogInMemory> logs() {
        return Stream.concat(written().stream(), held.values().stream());
    }

    /// How many entries of a log the parent gave its word for.
    long word(Origin origin) {
        Word word = words.get(origin);
        return word == null ? 0 : word.size();
    }

    /// How many entries are held of kinds that a release can't read.
    long unread() {
        return kinds.values().stream()
                .flatMap(held -> held.entrySet().stream())
                .filter(kind -> !Kinds.isReadable(EntryKind.read(kind.getKey()), release))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    public Identity identity() {
        return identity;
    }

    public Map<Origin, LogInMemory> held() {
        return held;
    }

    public Map<Origin, Word> words() {
        return words;
    }

    public List<Apart> apart() {
        return apart;
    }

    /// The nodes that were shut out, with how much of each log was held then.
    public Map<Origin, Long> revoked() {
        return revoked;
    }

    public List<Read> read() {
        return read;
    }

    /// Of each of its own logs the entries whose bodies it purged.
    public Map<Origin, Set<Long>> purged() {
        return purged;
    }

    public Map<String, InForce> inForce() {
        return inForce;
    }

    public Map<UUID, Row> rows() {
        return rows;
    }

    /// Alerts by [#alert].
    public Set<String> alerts() {
        return alerts;
    }

    public static String alert(UUID crossing, String hit) {
        return crossing + " " + hit;
    }

    /// Whether every edition in force was screened back against.
    boolean isScreenedBack() {
        return inForce.values().stream()
                .allMatch(now -> screenedTo.getOrDefault(now.file().list(), 0L)
                        == now.file().number());
    }

    Catalogue catalogue() {
        return new Catalogue(
                inForce.values().stream().map(now -> now.file().offered()).toList());
    }
}
