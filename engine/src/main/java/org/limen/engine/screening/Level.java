package org.limen.engine.screening;

import java.util.Locale;

/// How far what was given agrees with what is listed, for one word of a name or one other field.
public enum Level {
    SAME,
    SAME_SPELLING_KEY,
    SAME_SKELETON,
    ONE_EDIT,
    TWO_EDITS,
    NICKNAME,
    RESEMBLES,
    JOINED,
    PREFIX,
    INITIAL,
    MISSING,
    EXTRA,
    YEAR_AND_MONTH,
    YEAR,
    DAY_AND_MONTH_SWAPPED,
    ONE_PART_DIFFERS,
    NEAR,
    CONTRADICTED;

    /// In kebab-case, as it stands in files and answers.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
