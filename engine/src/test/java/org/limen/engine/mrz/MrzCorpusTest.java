package org.limen.engine.mrz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.limen.engine.Problem;
import tools.jackson.databind.JsonNode;

/// Every zone found in public repositories: our verdict on each check digit is that of plain arithmetic.
class MrzCorpusTest {
    private static final LocalDate ON = LocalDate.of(2026, 11, 21);
    private static final Map<String, String> FIELDS = Map.of(
            "docno",
            "documentNumber",
            "dob",
            "birthDate",
            "exp",
            "expiryDate",
            "optional",
            "optionalData",
            "composite",
            "");

    @Test
    void everyCheckDigitIsJudgedAsArithmeticJudgesIt() throws IOException {
        var disagreements = new ArrayList<String>();
        for (JsonNode row : SharedData.rows("a-mrz/mrz_corpus.jsonl")) {
            Mrz mrz = MrzReader.read(SharedData.texts(row.get("lines")), ON);
            String format = row.get("arithmetic").get("format").asString("").replace("-", "");
            if (format.isEmpty() || mrz.format() == MrzFormat.FRID || hasOtherCells(mrz)) {
                continue;
            }
            if (!format.equals("" + mrz.format())) {
                disagreements.add(row.get("id").asString() + ": format " + mrz.format());
            }
            FIELDS.forEach((theirs, ours) -> {
                JsonNode right = row.get("arithmetic").path(theirs);
                boolean longTd2 = theirs.equals("docno") && holdsLongNumber(row, mrz);
                if (right.isBoolean() && !longTd2 && right.asBoolean() == isWrong(mrz, ours)) {
                    disagreements.add(row.get("id").asString() + ": " + theirs + " " + mrz.problems());
                }
            });
        }
        assertThat(disagreements).isEmpty();
    }

    /// Zones that were repaired, or came in another case or length, are not the cells that the arithmetic saw.
    private static boolean hasOtherCells(Mrz mrz) {
        return !mrz.repairs().isEmpty()
                || mrz.problems().stream().map(Problem::code).anyMatch(List.of("lower-case", "line-length")::contains);
    }

    /// The arithmetic beside the corpus does not know that the number of a TD2 may go on in its optional data.
    private static boolean holdsLongNumber(JsonNode row, Mrz mrz) {
        return mrz.format() == MrzFormat.TD2
                && row.get("lines").get(1).asString().charAt(9) == '<';
    }

    private static boolean isWrong(Mrz mrz, String field) {
        return mrz.problems().stream()
                .filter(problem -> problem.code().startsWith("check-digit")
                        || problem.code().equals("no-expiry"))
                .anyMatch(problem -> field.equals(problem.field() == null ? "" : problem.field()));
    }
}
