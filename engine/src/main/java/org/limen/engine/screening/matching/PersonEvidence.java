package org.limen.engine.screening.matching;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.limen.engine.PartialDate;
import org.limen.engine.names.NameNormaliser;
import org.limen.engine.names.NameToken;
import org.limen.engine.names.Nationality;
import org.limen.engine.screening.DateAgreement;
import org.limen.engine.screening.Evidence;
import org.limen.engine.screening.Level;
import org.limen.engine.screening.ListedSubject;
import org.limen.engine.screening.Model;
import org.limen.engine.screening.Query;
import org.limen.engine.screening.Sex;
import org.limen.engine.screening.listed.Entries;
import org.limen.engine.screening.listed.RowRest;
import org.limen.engine.screening.words.Ints;

/// What a traveller's birth date, birthplace, sex, nationality and document number say for or against a listed subject.
final class PersonEvidence {
    private final Entries entries;
    private final Model.FieldModel model;
    private final double[] birthBits;
    private final int birthDate;
    private final String nationality;
    private final short state;
    private final Sex sex;
    private final int sexCode;
    private final String place;
    private final String documentNumber;

    /// The entries that carry the traveller's document number.
    final Ints sameDocument = new Ints();

    PersonEvidence(Entries entries, Query query, Model model, double[] birthBits) {
        this.entries = entries;
        this.model = model.fields();
        this.birthBits = birthBits;
        PartialDate date = query.birthDate();
        birthDate = date == null ? 0 : date.packed();
        nationality = Nationality.code(query.nationality());
        state = Entries.state(nationality);
        sex = query.sex();
        sexCode = RowRest.sexCode(sex);
        place = this.model.placeSame() == 0 ? "" : query.birthPlace();
        documentNumber = Entries.normalNumber(query.documentNumber());
        if (!documentNumber.isEmpty()) {
            findDocument();
        }
    }

    private void findDocument() {
        var found = new Ints();
        entries.documents().find(documentNumber, found);
        for (int i = 0; i < found.size; i++) {
            boolean same = entries.subject(found.values[i]).documentNumbers().stream()
                    .anyMatch(number -> Entries.normalNumber(number).equals(documentNumber));
            if (same) {
                sameDocument.add(found.values[i]);
            }
        }
    }

    /// The sum over all fields but the name, the document's contradiction left out as far as an entry has none.
    double bits(int entry) {
        double bits = birthBits[birth(entry).place()];
        if (sex != Sex.UNSPECIFIED) {
            bits += sexBits(entry);
        }
        if (state != 0) {
            bits += nationalityBits(entry);
        }
        if (!place.isEmpty()) {
            bits += placeBits(entries.subject(entry).birthPlaces());
        }
        return documentNumber.isEmpty() ? bits : bits + documentBits(entry);
    }

    /// The most that the fields other than the birth date and the document can add.
    double smallFieldsMax() {
        return (sex == Sex.UNSPECIFIED ? 0 : model.sexSame())
                + (state == 0 ? 0 : model.nationalitySame())
                + (place.isEmpty() ? 0 : model.placeSame());
    }

    /// The most that sex, nationality and birthplace may be worth where a row has these facts.
    ///
    /// @see RowRest
    double most(long rest) {
        double bits = place.isEmpty() ? 0 : model.placeSame();
        int listedSex = RowRest.sex(rest);
        if (sexCode != 0 && listedSex != 0) {
            bits += sexCode == listedSex ? model.sexSame() : model.sexOther();
        }
        int listedState = RowRest.state(rest);
        if (state != 0 && listedState != 0) {
            bits += RowRest.maybe(listedState, state) ? model.nationalitySame() : model.nationalityOther();
        }
        return bits;
    }

    /// The culture of the traveller's nationality, or [org.limen.engine.names.NameCulture#NONE].
    int culture() {
        return Entries.culture(state);
    }

    /// The packed date of birth, or 0.
    int birthDate() {
        return birthDate;
    }

    void explain(int entry, ListedSubject subject, List<Evidence> into) {
        DateAgreement birth = birth(entry);
        if (birth != DateAgreement.UNKNOWN) {
            String listed = PartialDate.unpacked(bestDate(entry)).toString();
            String given = birthDate == 0 ? "" : PartialDate.unpacked(birthDate).toString();
            into.add(new Evidence("birthDate", listed, given, birth.level, birthBits[birth.place()]));
        }
        add(into, "sex", subject.sex().code(), sex.code(), sexBits(entry));
        String states = subject.nationalities().stream()
                .map(Nationality::code)
                .filter(code -> !code.isEmpty())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        add(into, "nationality", states, nationality, nationalityBits(entry));
        if (!place.isEmpty()) {
            double bits = placeBits(subject.birthPlaces());
            if (bits != 0) {
                Level level = bits == model.placeSame() ? Level.SAME : bits > 0 ? Level.NEAR : Level.CONTRADICTED;
                into.add(new Evidence("birthPlace", String.join("; ", subject.birthPlaces()), place, level, bits));
            }
        }
        add(into, "documentNumber", String.join(", ", subject.documentNumbers()), documentNumber, documentBits(entry));
    }

    private static void add(List<Evidence> into, String field, String listed, String given, double bits) {
        if (bits != 0) {
            into.add(new Evidence(field, listed, given, bits > 0 ? Level.SAME : Level.CONTRADICTED, bits));
        }
    }

    private DateAgreement birth(int entry) {
        return DateAgreement.of(birthDate, bestDate(entry));
    }

    /// The listed date that agrees best; 0 where there is none.
    private int bestDate(int entry) {
        int from = entries.dateFrom(entry);
        int to = entries.dateFrom(entry + 1);
        int best = from == to ? 0 : entries.date(from);
        for (int i = from + 1; i < to; i++) {
            if (bitsOf(entries.date(i)) > bitsOf(best)) {
                best = entries.date(i);
            }
        }
        return best;
    }

    private double bitsOf(int date) {
        return birthBits[DateAgreement.of(birthDate, date).place()];
    }

    private double sexBits(int entry) {
        Sex listed = entries.sex(entry);
        if (sex == Sex.UNSPECIFIED || listed == Sex.UNSPECIFIED) {
            return 0;
        }
        return sex == listed ? model.sexSame() : model.sexOther();
    }

    private double nationalityBits(int entry) {
        if (state == 0 || !entries.hasNationality(entry)) {
            return 0;
        }
        return entries.hasNationality(entry, state) ? model.nationalitySame() : model.nationalityOther();
    }

    /// A listed place that has all the given place's words, some of them, or none.
    private double placeBits(List<String> listed) {
        if (listed.isEmpty()) {
            return 0;
        }
        var given = NameNormaliser.normalise(place.toUpperCase(Locale.ROOT)).tokens();
        double best = model.placeOther();
        for (String each : listed) {
            var keys = NameNormaliser.normalise(each).tokens().stream()
                    .map(NameToken::spellingKey)
                    .collect(Collectors.toSet());
            long same =
                    given.stream().filter(t -> keys.contains(t.spellingKey())).count();
            best = Math.max(
                    best,
                    same == 0 ? model.placeOther() : same == given.size() ? model.placeSame() : model.placeNear());
        }
        return best;
    }

    private double documentBits(int entry) {
        if (documentNumber.isEmpty()) {
            return 0;
        }
        for (int i = 0; i < sameDocument.size; i++) {
            if (sameDocument.values[i] == entry) {
                return model.documentSame();
            }
        }
        return entries.hasDocument(entry) ? model.documentOther() : 0;
    }
}
