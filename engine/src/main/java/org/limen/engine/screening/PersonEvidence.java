package org.limen.engine.screening;

import java.util.List;
import org.limen.engine.PartialDate;
import org.limen.engine.names.Nationality;

/// What a traveller's birth date, sex, nationality and document number say for or against a listed person.
final class PersonEvidence {
    private static final double SEX_SAME_BITS = 0.9;
    private static final double SEX_OTHER_BITS = -5.5;
    private static final double NATIONALITY_SAME_BITS = 4;
    private static final double NATIONALITY_OTHER_BITS = -2;
    private static final double DOCUMENT_SAME_BITS = 22;
    private static final double DOCUMENT_OTHER_BITS = -0.3;

    private final ListedPersons persons;
    private final int birthDate;
    private final String birthText;
    private final String nationality;
    private final Sex sex;
    final String documentNumber;

    PersonEvidence(ListedPersons persons, Query query) {
        this.persons = persons;
        PartialDate date = query.birthDate();
        birthDate = date == null ? 0 : date.packed();
        birthText = date == null ? "" : date.toString();
        nationality = Nationality.code(query.nationality());
        sex = query.sex();
        documentNumber = ListedPersons.normalNumber(query.documentNumber());
    }

    /// The sum over all fields but the name.
    double bits(int entry) {
        double bits = birth(entry).bits;
        if (sex != Sex.UNSPECIFIED) {
            bits += sexBits(entry);
        }
        if (!nationality.isEmpty()) {
            bits += nationalityBits(entry);
        }
        return documentNumber.isEmpty() ? bits : bits + documentBits(entry);
    }

    /// The most that the fields other than the birth date and the document can add.
    double smallFieldsMax() {
        return (sex == Sex.UNSPECIFIED ? 0 : SEX_SAME_BITS) + (nationality.isEmpty() ? 0 : NATIONALITY_SAME_BITS);
    }

    /// The packed date of birth, or 0.
    int birthDate() {
        return birthDate;
    }

    void explain(int entry, List<Evidence> into) {
        DateAgreement birth = birth(entry);
        if (birth != DateAgreement.UNKNOWN) {
            String listed = PartialDate.unpacked(bestDate(entry)).toString();
            into.add(new Evidence("birthDate", listed, birthText, birth.level, birth.bits));
        }
        ListedSubject person = persons.entries[entry];
        add(into, "sex", person.sex().code(), sex.code(), sexBits(entry));
        add(into, "nationality", String.join(", ", persons.nationalities(entry)), nationality, nationalityBits(entry));
        add(into, "documentNumber", String.join(", ", person.documentNumbers()), documentNumber, documentBits(entry));
    }

    private static void add(List<Evidence> into, String field, String listed, String given, double bits) {
        if (bits != 0) {
            into.add(new Evidence(field, listed, given, bits > 0 ? Level.SAME : Level.CONTRADICTED, bits));
        }
    }

    private DateAgreement birth(int entry) {
        return DateAgreement.of(birthDate, bestDate(entry));
    }

    /// The same from the date under which the entry was found, unless it has several.
    DateAgreement birth(int entry, int found) {
        return (found & Postings.SEVERAL) != 0 ? birth(entry) : DateAgreement.of(birthDate, found);
    }

    /// The listed date that agrees best; 0 where there is none.
    private int bestDate(int entry) {
        int from = persons.dateStart[entry];
        int to = persons.dateStart[entry + 1];
        if (to - from <= 1) {
            return from == to ? 0 : persons.dates[from];
        }
        int best = persons.dates[from];
        for (int i = from + 1; i < to; i++) {
            if (DateAgreement.of(birthDate, persons.dates[i]).bits > DateAgreement.of(birthDate, best).bits) {
                best = persons.dates[i];
            }
        }
        return best;
    }

    private double sexBits(int entry) {
        Sex listed = persons.entries[entry].sex();
        if (sex == Sex.UNSPECIFIED || listed == Sex.UNSPECIFIED) {
            return 0;
        }
        return sex == listed ? SEX_SAME_BITS : SEX_OTHER_BITS;
    }

    private double nationalityBits(int entry) {
        String[] listed = persons.nationalities(entry);
        if (nationality.isEmpty() || listed.length == 0) {
            return 0;
        }
        for (String code : listed) {
            if (code.equals(nationality)) {
                return NATIONALITY_SAME_BITS;
            }
        }
        return NATIONALITY_OTHER_BITS;
    }

    private double documentBits(int entry) {
        if (documentNumber.isEmpty() || persons.entries[entry].documentNumbers().isEmpty()) {
            return 0;
        }
        for (int same : persons.withDocument(documentNumber)) {
            if (same == entry) {
                return DOCUMENT_SAME_BITS;
            }
        }
        return DOCUMENT_OTHER_BITS;
    }
}
