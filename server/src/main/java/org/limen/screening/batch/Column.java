package org.limen.screening.batch;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a column of a file holds, known by its heading in English, French, Russian or Arabic.
enum Column {
    ID("id, ref, reference, record id, person id, référence, номер, الرقم"),
    NAME("name, names, full name, nom complet, фио, имя и фамилия, полное имя, الاسم, الاسم الكامل"),
    SURNAME("surname, last name, family name, nom, nom de famille, фамилия, اللقب, اسم العائلة"),
    GIVEN_NAMES(
            "given names, given name, first name, first names, forename, forenames, prénom, prénoms, имя, الاسم الأول"),
    MIDDLE_NAME("middle name, middle names, patronymic, отчество, اسم الأب"),
    ALIASES("alias, aliases, other names, aka, autres noms, псевдоним, أسماء أخرى"),
    BIRTH_DATE("birth date, date of birth, dob, born, birthday, date de naissance, дата рождения, تاريخ الميلاد"),
    NATIONALITY("nationality, citizenship, nationalité, гражданство, الجنسية"),
    SEX("sex, gender, sexe, пол, الجنس"),
    DOCUMENT_NUMBER(
            "document number, document, passport, passport number, passport no, numéro de document, numéro de passeport,"
                    + " номер документа, номер паспорта, رقم الوثيقة, رقم الجواز"),
    BIRTH_PLACE("birth place, place of birth, pob, lieu de naissance, место рождения, مكان الميلاد");

    private static final Map<String, Column> BY_HEADING = byHeading();
    private final String headings;

    Column(String headings) {
        this.headings = headings;
    }

    /// The column with this heading, however it is spaced and capitalised; null where it is none of ours.
    static @Nullable Column of(String heading) {
        return BY_HEADING.get(letters(heading));
    }

    boolean isName() {
        return this == NAME || this == SURNAME || this == GIVEN_NAMES;
    }

    private static Map<String, Column> byHeading() {
        var columns = new HashMap<String, Column>();
        for (Column column : values()) {
            for (String heading : column.headings.split(",")) {
                columns.put(letters(heading), column);
            }
        }
        return Map.copyOf(columns);
    }

    private static String letters(String heading) {
        var letters = new StringBuilder(heading.length());
        heading.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }
}
