package org.limen.simulation.node;

import java.security.KeyPair;
import java.time.Instant;
import java.util.ArrayList;
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
import org.limen.engine.merkle.Countersignature;
import org.limen.engine.sync.Catalogue;
import org.limen.engine.sync.LogInMemory;
import org.limen.engine.sync.Origin;
import org.limen.engine.sync.Portion;

/// What lies on a node's disk. It is changed in commits alone.
public final class Store {
    /// The node's key pair and the log that it signs with it.
    public record Identity(Origin origin, KeyPair keys, LogInMemory log) {}

    /// The parent's word that it holds a log up to a size.
    public record Word(long size, Countersignature word) {}

    /// A portion that was kept beside its log.
    public record Apart(Portion portion, String why) {}

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
    final Map<Origin, Long> cursors = new LinkedHashMap<>();
    final Map<Origin, NavigableSet<Long>> unread = new LinkedHashMap<>();
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

    /// The log that it writes now, and those that it wrote under earlier keys.
    public List<LogInMemory> written() {
        return Stream.concat(former.stream(), Stream.of(identity.log())).toList();
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
