package org.limen.engine.screening.matching;

import org.limen.engine.screening.listed.ListedNames;

/// Rows that a search has come upon, each looked at by its words and kept where it may reach the threshold.
///
/// Several wait until they are looked at together: their words are fetched first, for loads that don't wait for each
/// other take a fraction of the time that they take one by one.
/// For one thread at a time.
final class RowOffers {
    private static final int WAITING_MAX = 64;

    private final ListedNames listed;
    private final RowBound rowBound;
    private final BirthYears years;
    private final int[] rows = new int[WAITING_MAX];
    private final int[] froms = new int[WAITING_MAX];
    private final double[] fields = new double[WAITING_MAX];
    private int size;
    private Rows into = new Rows();
    private double needed;
    private float allowance;

    @SuppressWarnings("unused") // keeps what was touched from being left out
    private int touched;

    RowOffers(ListedNames listed, BirthYears years, RowBound rowBound) {
        this.listed = listed;
        this.years = years;
        this.rowBound = rowBound;
    }

    /// Begins a search.
    ///
    /// @param bitsNeeded what everything together needs
    /// @param unseen     what words may add that only the comparison finds alike
    void begin(double bitsNeeded, float unseen, Rows kept) {
        needed = bitsNeeded;
        allowance = unseen;
        into = kept;
        size = 0;
    }

    /// Takes a row, whose fields beside name and date of birth may be worth so much.
    void add(int row, double fieldsMost) {
        if (size == WAITING_MAX) {
            finish();
        }
        rows[size] = row;
        fields[size++] = fieldsMost;
    }

    /// Looks at the rows that wait.
    void finish() {
        int sum = 0;
        for (int i = 0; i < size; i++) {
            froms[i] = listed.from(rows[i]);
        }
        for (int i = 0; i < size; i++) {
            sum += listed.wordAt(froms[i]);
        }
        touched = sum;
        for (int i = 0; i < size; i++) {
            look(i);
        }
        size = 0;
    }

    private void look(int waiting) {
        int row = rows[waiting];
        float words = rowBound.found(row);
        if (mayReach(words + fields[waiting] + years.most(row))) {
            keep(row, words + fields[waiting] + years.exact(row));
        }
    }

    /// Looks at a row at once, whose fields beside the name may be worth so much.
    void look(int row, double beside) {
        keep(row, rowBound.found(row) + beside);
    }

    private boolean mayReach(double most) {
        return most + (rowBound.isWhole() ? 0 : allowance) >= needed;
    }

    /// Keeps the row that was looked at last, if it may be worth enough.
    private void keep(int row, double most) {
        if (!mayReach(most)) {
            return;
        }
        boolean whole = rowBound.isWhole();
        double together = most + rowBound.together();
        if (together >= needed || (!whole && together + allowance >= needed && rowBound.mayGain(row))) {
            into.add(row, together + (whole ? 0 : allowance));
        }
    }

    /// Whether a row may be kept none of whose words was found to agree.
    boolean mayKeepStrangers(double beside) {
        return beside + allowance >= needed;
    }
}
