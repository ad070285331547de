package org.limen.simulation.node;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.limen.ledger.kind.EntryKind;

/// The kinds of entries that simulated nodes write, and which of them a release can read.
final class Kinds {
    static final String CROSSING = "crossing-checked";
    static final String PURGED = "bodies-purged";
    static final String KEY_CHANGED = "key-changed";
    static final String TAKEN = "edition-taken";
    static final String ALERT = "alert-raised";
    static final String RESTORED = "node-restored";
    static final String REMARK = "remark-made";

    /// The body of a remark that an old release fails on.
    static final String ODD = "{\"odd\":true}";

    private Kinds() {}

    /// A crossing as a release writes it: the new one has another form.
    static String crossing(int release) {
        return new EntryKind(CROSSING, release).written();
    }

    static boolean isReadable(EntryKind kind, int release) {
        return kind.schema() <= (kind.name().equals(CROSSING) ? release : 1);
    }

    static boolean isCrossing(EntryKind kind) {
        return kind.name().equals(CROSSING);
    }

    static String sequences(List<Long> sequences) {
        return sequences.stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]"));
    }

    static List<Long> sequences(String body) {
        return Stream.of(body.substring(1, body.length() - 1).split(","))
                .map(Long::valueOf)
                .toList();
    }
}
