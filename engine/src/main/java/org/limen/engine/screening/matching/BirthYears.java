package org.limen.engine.screening.matching;

import org.limen.engine.screening.DateAgreement;
import org.limen.engine.screening.listed.ListedNames;

/// Where the rows stand whose years of birth are the traveller's or beside it, and what dates of those, of other years
/// and unknown ones may be worth at most.
///
/// Dates that agree better than their year tells are left out: their rows are looked at one by one.
/// For one thread at a time.
final class BirthYears {
    private static final int YEAR = 1 << 9;

    private final ListedNames listed;
    private final double[] birthBits;
    private final double nearMost;
    private final double otherMost;
    private double sameMost;
    private int birth;
    private int unknownTo;
    private int sameFrom;
    private int sameTo;
    private int nearFrom;
    private int nearTo;
    private long sameMask;
    private long nearMask;

    BirthYears(ListedNames listed, double[] birthBits) {
        this.listed = listed;
        this.birthBits = birthBits;
        nearMost = most(DateAgreement.NEXT_YEAR_OF_ROUGH, DateAgreement.NEXT_YEAR);
        otherMost = most(DateAgreement.OTHER_YEAR_SAME_DAY, DateAgreement.FEW_YEARS_OF_ROUGH);
    }

    /// Begins a search for somebody of a packed date of birth, 0 where none is known.
    void begin(int packed) {
        birth = packed;
        unknownTo = listed.rowFromDate(1);
        if (birth == 0) {
            return;
        }
        int year = birth & -YEAR;
        sameFrom = listed.rowFromDate(year);
        sameTo = listed.rowFromDate(year + YEAR);
        nearFrom = listed.rowFromDate(Math.max(1, year - YEAR));
        nearTo = listed.rowFromDate(year + 2 * YEAR);
        sameMask = ListedNames.yearMask(year);
        nearMask = sameMask | ListedNames.yearMask(year - YEAR) | ListedNames.yearMask(year + YEAR);
        double full = most(DateAgreement.YEAR, DateAgreement.MONTH_DIFFERS);
        boolean rough = (birth & 31) == 0 || (birth & 511) == 33;
        sameMost =
                rough ? Math.max(full, most(DateAgreement.YEAR_AND_MONTH, DateAgreement.SAME_FIRST_OF_JANUARY)) : full;
    }

    private double most(DateAgreement one, DateAgreement other) {
        return Math.max(birthBits[one.place()], birthBits[other.place()]);
    }

    boolean isKnown() {
        return birth != 0;
    }

    double sameMost() {
        return sameMost;
    }

    double nearMost() {
        return nearMost;
    }

    double otherMost() {
        return birth == 0 ? 0 : otherMost;
    }

    /// The first row with a date.
    int unknownTo() {
        return unknownTo;
    }

    int sameFrom() {
        return sameFrom;
    }

    int sameTo() {
        return sameTo;
    }

    int nearFrom() {
        return nearFrom;
    }

    int nearTo() {
        return nearTo;
    }

    /// Whether a word of such years may stand in a row of the traveller's year.
    boolean maybeSame(long years) {
        return (years & sameMask) != 0;
    }

    /// Whether a word of such years may stand in a row of the traveller's year or one beside it.
    boolean maybeNear(long years) {
        return (years & nearMask) != 0;
    }

    /// The most that a row's date may be worth by its year.
    double most(int row) {
        if (birth == 0 || row < unknownTo) {
            return 0;
        }
        if (row < nearFrom || row >= nearTo) {
            return otherMost;
        }
        return row >= sameFrom && row < sameTo ? sameMost : nearMost;
    }

    /// What a row's date is worth.
    double exact(int row) {
        return birth == 0 || row < unknownTo
                ? 0
                : birthBits[DateAgreement.of(birth, listed.dateOf(row)).place()];
    }
}
