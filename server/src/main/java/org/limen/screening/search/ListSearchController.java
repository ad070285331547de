package org.limen.screening.search;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.limen.access.Allowed;
import org.limen.access.ForPurpose;
import org.limen.access.Officer;
import org.limen.access.Purpose;
import org.limen.access.Reads;
import org.limen.access.Role;
import org.limen.engine.Problem;
import org.limen.engine.screening.SubjectKind;
import org.limen.kernel.Problems;
import org.limen.kernel.Refusal;
import org.limen.screening.ListStatus;
import org.limen.screening.ListedDocument;
import org.limen.screening.Sought;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// The search desk over HTTP. Whom an officer seeks stands in the body, so that no log of addresses knows it.
@RestController
class ListSearchController {
    private static final int HITS_OF_A_LIST_MAX = 30;
    private static final int HITS_MAX = 60;
    private static final int NAME_LETTERS_MAX = 500;
    private static final int FIELD_LETTERS_MAX = 200;

    private final ListSearch search;
    private final Reads reads;
    private final Clock clock;

    ListSearchController(ListSearch search, Reads reads, Clock clock) {
        this.search = search;
        this.reads = reads;
        this.clock = clock;
    }

    /// Whom or what an officer seeks; every part may be missing but a name or a document's number.
    ///
    /// @param kinds       `person` (the default), `organisation`, `vessel`, `aircraft`
    /// @param perThousand where alerts begin: expected false alerts per 1,000 travellers, else each list's own
    record Wanted(
            @Size(max = 16) @Nullable List<@Size(max = NAME_LETTERS_MAX) String> names,

            @Size(max = FIELD_LETTERS_MAX) @Nullable String birthDate,
            @Size(max = FIELD_LETTERS_MAX) @Nullable String nationality,
            @Size(max = FIELD_LETTERS_MAX) @Nullable String sex,
            @Size(max = FIELD_LETTERS_MAX) @Nullable String documentNumber,
            @Size(max = FIELD_LETTERS_MAX) @Nullable String birthPlace,
            @Size(max = 4) @Nullable List<String> kinds,

            @DecimalMin("0.001") @DecimalMax("1000") @Nullable
            Double perThousand) {
        Sought sought() {
            return new Sought(
                    Objects.requireNonNullElse(names, List.<String>of()).stream()
                            .filter(Objects::nonNull)
                            .toList(),
                    orEmpty(birthDate),
                    orEmpty(nationality),
                    orEmpty(sex),
                    orEmpty(documentNumber),
                    orEmpty(birthPlace),
                    false);
        }

        Set<SubjectKind> kindsAsked() {
            Set<SubjectKind> asked = Objects.requireNonNullElse(kinds, List.<String>of()).stream()
                    .flatMap(code -> SubjectKind.of(code).stream())
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(SubjectKind.class)));
            return asked.isEmpty() ? Set.of(SubjectKind.PERSON) : asked;
        }

        private static String orEmpty(@Nullable String text) {
            return Objects.requireNonNullElse(text, "");
        }
    }

    /// How many hits there are of each grade: the answer in one line.
    ///
    /// @param cut whether there were more weak ones than are given
    record Counts(int likely, int possible, int weak, boolean cut) {
        static Counts of(List<GradedHit> hits, boolean cut) {
            return new Counts(count(hits, Grade.LIKELY), count(hits, Grade.POSSIBLE), count(hits, Grade.WEAK), cut);
        }

        private static int count(List<GradedHit> hits, Grade grade) {
            return (int) hits.stream().filter(hit -> hit.grade() == grade).count();
        }
    }

    /// @param readAs the letters that each name was compared by
    /// @param lists  the lists in force that were looked into, with their ages
    record Found(
            Instant at,
            Counts counts,
            List<GradedHit> hits,
            List<ListedDocument> documents,
            List<String> readAs,
            List<ListStatus> lists,
            List<Problem> problems) {}

    @Allowed({Role.SECOND_LINE, Role.SHIFT_LEADER, Role.ANALYST})
    @ForPurpose
    @PostMapping("/api/lists/search")
    ResponseEntity<?> search(@Valid @RequestBody Wanted wanted, Officer officer, Purpose purpose) {
        Sought sought = wanted.sought();
        Sought.Reading reading = sought.read();
        if (reading.isEmpty()) {
            return Problems.respond(
                    Refusal.invalid(Sought.NOTHING, "Give a name with a letter of any script, or a document number."));
        }
        Found found = find(wanted, reading);
        reads.trace(
                officer,
                purpose,
                "list-search",
                sought.inWords() + kinds(wanted),
                found.hits().size() + found.documents().size());
        return ResponseEntity.ok(found);
    }

    private Found find(Wanted wanted, Sought.Reading reading) {
        var asked = new ListSearch.Asked(
                reading.query(),
                wanted.kindsAsked(),
                wanted.perThousand(),
                ListSearch.Reach.EVERYTHING,
                HITS_OF_A_LIST_MAX);
        ListSearch.Found found = search.find(asked);
        List<GradedHit> hits = found.matches().stream()
                .filter(match -> match.hit().bits() > 0)
                .limit(HITS_MAX)
                .map(GradedHit::of)
                .sorted(Comparator.comparing(GradedHit::grade))
                .toList();
        boolean cut =
                found.matches().stream().filter(match -> match.hit().bits() > 0).count() > hits.size();
        return new Found(
                clock.instant(),
                Counts.of(hits, cut),
                hits,
                search.documents(reading.query().documentNumber()),
                reading.readAs(),
                found.lists(),
                reading.problems());
    }

    private static String kinds(Wanted wanted) {
        return " kinds="
                + wanted.kindsAsked().stream().map(SubjectKind::code).sorted().collect(Collectors.joining(","));
    }
}
