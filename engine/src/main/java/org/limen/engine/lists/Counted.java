package org.limen.engine.lists;

/// What the report of an import counts, beside rows and entries.
public enum Counted {
    NAMES("names"),
    WEAK_NAMES("of them weak"),
    OTHER_SCRIPT_NAMES("of them not in Latin letters"),
    NAMES_UNREADABLE("names without a letter"),
    FULL_DATES("full dates of birth"),
    PARTIAL_DATES("partial dates of birth, ranges as each of their years"),
    DATES_UNREADABLE("dates of birth not understood"),
    NATIONALITIES("nationalities"),
    NATIONALITIES_UNKNOWN("nationalities of no known state"),
    SEXES("sexes"),
    SEXES_UNREADABLE("sexes not understood"),
    DOCUMENTS("document numbers"),
    DOCUMENTS_UNREADABLE("document numbers not understood"),
    BIRTH_PLACES("places of birth"),
    PERSONS_WITH_BIRTH_DATE("persons with a date of birth"),
    PERSONS_WITH_NATIONALITY("persons with a nationality"),
    PERSONS_WITH_SEX("persons with a sex"),
    PERSONS_WITH_DOCUMENT("persons with a document number"),
    PERSONS_WITH_OTHER_SCRIPT("persons with a name not in Latin letters"),
    ALIAS_ROWS("rows of the alias file"),
    ALIAS_ROWS_WITHOUT_ENTRY("rows of the alias file whose entry is not in the list");

    private final String title;

    Counted(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
