package org.limen.engine.screening;

/// How a traveller's date of birth agrees with a listed one, and what that is worth.
///
/// The bits are logarithms of how often a listed person's own date shows the level over how often a stranger's does,
/// with births spread over 60 years. 1 January and bare years stand where nobody knew the date, so they prove less
/// when they agree and contradict less when they don't.
public enum DateAgreement {
    UNKNOWN(0, Level.MISSING),
    SAME(13.5, Level.SAME),
    SAME_FIRST_OF_JANUARY(8.5, Level.SAME),
    YEAR_AND_MONTH(8, Level.YEAR_AND_MONTH),
    YEAR(5, Level.YEAR),
    YEAR_OF_FIRST_OF_JANUARY(3.5, Level.YEAR),
    SWAPPED(9.5, Level.DAY_AND_MONTH_SWAPPED),
    NEXT_YEAR_SAME_DAY(8, Level.ONE_PART_DIFFERS),
    OTHER_DECADE_SAME_DAY(6, Level.ONE_PART_DIFFERS),
    MONTH_DIFFERS(4.5, Level.ONE_PART_DIFFERS),
    DAY_DIFFERS(3.5, Level.ONE_PART_DIFFERS),
    NEXT_YEAR_OF_ROUGH(1, Level.NEAR),
    SAME_YEAR_ONLY(-0.5, Level.NEAR),
    NEXT_YEAR(-2, Level.NEAR),
    /// A year apart by neither 1 nor 10; from here on retrieval treats all dates alike.
    OTHER_YEAR_SAME_DAY(-4, Level.CONTRADICTED),
    FEW_YEARS_OF_ROUGH(-4, Level.CONTRADICTED),
    CONTRADICTED(-6, Level.CONTRADICTED);

    private static final int FIRST_OF_JANUARY = (1 << 5) | 1;
    private static final int FEW_YEARS = 5;
    public final double bits;
    public final Level level;

    DateAgreement(double bits, Level level) {
        this.bits = bits;
        this.level = level;
    }

    /// A number from 0 for arrays that hold something for each agreement within one search.
    @SuppressWarnings("EnumOrdinal")
    public int place() {
        return ordinal();
    }

    /// Compares packed dates, as [org.limen.engine.PartialDate#packed] gives them; 0 is unknown.
    public static DateAgreement of(int given, int listed) {
        if (given == 0 || listed == 0) {
            return UNKNOWN;
        }
        int years = Math.abs((given >>> 9) - (listed >>> 9));
        boolean rough = isRough(given) || isRough(listed);
        if (given == listed && !rough) {
            return SAME;
        }
        return rough ? ofRough(given, listed, years) : ofFull(given, listed, years);
    }

    private static boolean isRough(int date) {
        return (date & 31) == 0 || (date & 511) == FIRST_OF_JANUARY;
    }

    private static DateAgreement ofRough(int given, int listed, int years) {
        boolean firstOfJanuary = (given & 511) == FIRST_OF_JANUARY || (listed & 511) == FIRST_OF_JANUARY;
        if (years == 0) {
            return given == listed && firstOfJanuary
                    ? SAME_FIRST_OF_JANUARY
                    : ofRoughYear(given, listed, firstOfJanuary);
        }
        if (years == 1) {
            return NEXT_YEAR_OF_ROUGH;
        }
        return years <= FEW_YEARS ? FEW_YEARS_OF_ROUGH : CONTRADICTED;
    }

    private static DateAgreement ofRoughYear(int given, int listed, boolean firstOfJanuary) {
        int givenMonth = (given >>> 5) & 15;
        int listedMonth = (listed >>> 5) & 15;
        if (firstOfJanuary) {
            return YEAR_OF_FIRST_OF_JANUARY;
        }
        if (givenMonth == 0 || listedMonth == 0) {
            return YEAR;
        }
        return givenMonth == listedMonth ? YEAR_AND_MONTH : SAME_YEAR_ONLY;
    }

    private static DateAgreement ofFull(int given, int listed, int years) {
        boolean sameDay = (given & 31) == (listed & 31);
        boolean sameMonth = ((given >>> 5) & 15) == ((listed >>> 5) & 15);
        if (years == 0) {
            return ofOneYear(given, listed, sameDay, sameMonth);
        }
        if (sameDay && sameMonth) {
            return years == 1 ? NEXT_YEAR_SAME_DAY : years == 10 ? OTHER_DECADE_SAME_DAY : OTHER_YEAR_SAME_DAY;
        }
        return years == 1 ? NEXT_YEAR : CONTRADICTED;
    }

    private static DateAgreement ofOneYear(int given, int listed, boolean sameDay, boolean sameMonth) {
        if ((given & 31) == ((listed >>> 5) & 15) && ((given >>> 5) & 15) == (listed & 31)) {
            return SWAPPED;
        }
        if (sameDay) {
            return MONTH_DIFFERS;
        }
        return sameMonth ? DAY_DIFFERS : SAME_YEAR_ONLY;
    }
}
