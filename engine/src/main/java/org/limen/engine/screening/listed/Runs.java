package org.limen.engine.screening.listed;

import java.io.IOException;
import org.limen.engine.screening.words.FlatIn;
import org.limen.engine.screening.words.FlatOut;

/// Where each of many short runs begins, in a byte and a half for each.
///
/// Every eighth place is kept whole, and for each how far it is behind that.
final class Runs {
    private static final int SHIFT = 3;

    private final int[] bases;
    private final SmallInts beyond;

    private Runs(int[] bases, SmallInts beyond) {
        this.bases = bases;
        this.beyond = beyond;
    }

    /// @param froms where each run begins, ascending; the last one closes the last run
    static Runs of(int[] froms) {
        int[] bases = new int[(froms.length + 7) >>> SHIFT];
        int[] beyond = new int[froms.length];
        for (int i = 0; i < froms.length; i++) {
            if ((i & 7) == 0) {
                bases[i >>> SHIFT] = froms[i];
            }
            beyond[i] = froms[i] - bases[i >>> SHIFT];
        }
        return new Runs(bases, SmallInts.of(beyond));
    }

    /// Where a run begins, and the one before it ends.
    int from(int run) {
        return bases[run >>> SHIFT] + beyond.get(run);
    }

    /// How many runs there are.
    int size() {
        return beyond.size() - 1;
    }

    void write(FlatOut out) throws IOException {
        out.ints(bases);
        beyond.write(out);
    }

    static Runs read(FlatIn in) throws IOException {
        return new Runs(in.ints(), SmallInts.read(in));
    }
}
