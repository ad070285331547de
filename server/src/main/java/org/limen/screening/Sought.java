package org.limen.screening;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.limen.engine.PartialDate;
import org.limen.engine.Problem;
import org.limen.engine.names.NameNormaliser;
import org.limen.engine.names.Nationality;
import org.limen.engine.names.NormalName;
import org.limen.engine.screening.Query;
import org.limen.engine.screening.Sex;

/// Whoever is sought, as it was written: any script, any part missing but all.
///
/// @param names     surname and given names in one text; several for somebody who goes by several
/// @param birthDate `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, with `XX` for unknown parts
public record Sought(
        List<String> names,
        String birthDate,
        String nationality,
        String sex,
        String documentNumber,
        String birthPlace,
        boolean nameTruncated) {
    /// The code of the problem of somebody of whom neither a name nor a document is known.
    public static final String NOTHING = "nothing-to-search-by";

    public Sought {
        names = names.stream()
                .map(Sought::clean)
                .filter(name -> !name.isEmpty())
                .toList();
        birthDate = clean(birthDate);
        nationality = clean(nationality);
        sex = clean(sex);
        documentNumber = clean(documentNumber);
        birthPlace = clean(birthPlace);
    }

    /// What the engine can compare, how it reads each name, and what it had to leave out.
    public record Reading(Query query, List<String> readAs, List<Problem> problems) {
        public Reading {
            readAs = List.copyOf(readAs);
            problems = List.copyOf(problems);
        }

        public boolean isEmpty() {
            return problems.stream().anyMatch(Problem::isError);
        }
    }

    public Reading read() {
        var problems = new ArrayList<Problem>();
        var readAs = new ArrayList<String>();
        List<String> usable =
                names.stream().filter(name -> usable(name, readAs, problems)).toList();
        PartialDate.Reading birth = PartialDate.read(birthDate, "birthDate");
        birth.problems().forEach(p -> problems.add(Problem.warning(p.code(), p.field(), p.message())));
        readNationality(problems);
        readSex(problems);
        if (usable.isEmpty() && documentNumber.isEmpty()) {
            problems.add(
                    Problem.error(NOTHING, "names", "neither a name with a letter nor a document number is given"));
        }
        var query =
                new Query(usable, birth.date(), nationality, Sex.of(sex), documentNumber, birthPlace, nameTruncated);
        return new Reading(query, readAs, problems);
    }

    /// The given parts as the trace of a reading names them: `names=… birthDate=…`.
    public String inWords() {
        var parts = new LinkedHashMap<String, @Nullable String>();
        parts.put("names", String.join(" | ", names));
        parts.put("birthDate", birthDate);
        parts.put("nationality", nationality);
        parts.put("sex", sex);
        parts.put("documentNumber", documentNumber);
        parts.put("birthPlace", birthPlace);
        return parts.entrySet().stream()
                .filter(part -> !String.valueOf(part.getValue()).isEmpty())
                .map(part -> part.getKey() + "=" + part.getValue())
                .collect(Collectors.joining(" "));
    }

    private static boolean usable(String text, List<String> readAs, List<Problem> problems) {
        NormalName name = NameNormaliser.normalise(text);
        if (name.tokens().isEmpty()) {
            problems.add(Problem.warning("name-without-letters", "names", "a name has no letter of any script"));
            return false;
        }
        if (name.capped()) {
            problems.add(Problem.warning("name-too-long", "names", "a name is too long; its end is not compared"));
        }
        if (readAs.size() == Query.NAMES_MAX) {
            String message = "only the first " + Query.NAMES_MAX + " names are compared";
            problems.add(Problem.warning("names-too-many", "names", message));
        }
        readAs.add(name.tokens().stream().map(token -> token.letters()).collect(Collectors.joining(" ")));
        return true;
    }

    private void readNationality(List<Problem> problems) {
        if (!nationality.isEmpty() && Nationality.code(nationality).isEmpty()) {
            problems.add(Problem.warning(
                    "nationality-unknown", "nationality", "no state is known as '" + shown(nationality) + "'"));
        }
    }

    private void readSex(List<Problem> problems) {
        if (!sex.isEmpty() && Sex.of(sex) == Sex.UNSPECIFIED && !sex.equalsIgnoreCase("X")) {
            problems.add(Problem.warning("sex-unknown", "sex", "'" + shown(sex) + "' is none of F, M and X"));
        }
    }

    /// Without spaces around it and without NUL, which no database keeps in a text.
    private static String clean(String text) {
        return text.replace('\0', ' ').strip();
    }

    private static String shown(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
