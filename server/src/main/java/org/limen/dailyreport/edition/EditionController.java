package org.limen.dailyreport.edition;

import static org.limen.access.Role.ANALYST;
import static org.limen.access.Role.INSPECTOR;
import static org.limen.access.Role.OBSERVER;
import static org.limen.access.Role.SHIFT_LEADER;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.limen.access.Allowed;
import org.limen.access.ForPurpose;
import org.limen.access.Officer;
import org.limen.access.Purpose;
import org.limen.access.Reads;
import org.limen.dailyreport.facts.DayReport;
import org.limen.dailyreport.sheet.Language;
import org.limen.kernel.Answer;
import org.limen.kernel.Problems;
import org.limen.kernel.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Daily reports over HTTP: publish, list, read, compare with the edition before, make again.
@RestController
class EditionController {
    private static final int DAYS_MAX = 400;
    private static final String SANDBOX = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    private final Editions editions;
    private final EditionTable table;
    private final Seals seals;
    private final Reads reads;

    EditionController(Editions editions, EditionTable table, Seals seals, Reads reads) {
        this.editions = editions;
        this.table = table;
        this.seals = seals;
        this.reads = reads;
    }

    /// The body that publishes an edition.
    ///
    /// @param cutOff `18:00`, in the zone of the node
    /// @param papers languages of PDFs that are printed at once, all when nothing is said
    record Wanted(
            @NotNull UUID id,
            @NotNull LocalDate day,

            @Nullable @Pattern(regexp = "([01][0-9]|2[0-3]):[0-5][0-9]")
            String cutOff,

            @Nullable Instant asOf,

            @Nullable @Size(max = 4) List<@NotNull @Pattern(regexp = "en|fr|ru|ar") String> papers) {}

    @Allowed({SHIFT_LEADER, ANALYST})
    @PostMapping("/api/daily-reports")
    ResponseEntity<?> publish(@RequestBody @Valid Wanted wanted, Officer officer) {
        List<String> papers = wanted.papers();
        return Problems.respondOnce(editions.publish(
                new Editions.Asked(
                        wanted.id(),
                        wanted.day(),
                        wanted.cutOff() == null ? null : LocalTime.parse(wanted.cutOff()),
                        wanted.asOf(),
                        papers == null
                                ? null
                                : papers.stream()
                                        .flatMap(code -> Language.of(code).stream())
                                        .toList()),
                officer));
    }

    record Found(List<Edition> items) {}

    @Allowed({OBSERVER, SHIFT_LEADER, ANALYST, INSPECTOR})
    @GetMapping("/api/daily-reports")
    ResponseEntity<?> find(@RequestParam LocalDate from, @RequestParam LocalDate to) {
        return Problems.respond(
                to.isBefore(from) || from.plusDays(DAYS_MAX).isBefore(to)
                        ? Answer.refused(Refusal.invalid("span-invalid", "A span has at most " + DAYS_MAX + " days."))
                        : Answer.given(new Found(table.between(from, to))));
    }

    /// An edition with its facts and with what its signatures can be checked with.
    record Shown(Edition edition, String publicKey, DayReport report) {}

    @Allowed({OBSERVER, SHIFT_LEADER, ANALYST, INSPECTOR})
    @ForPurpose
    @GetMapping("/api/daily-reports/{day}/{edition}")
    ResponseEntity<?> show(@PathVariable LocalDate day, @PathVariable int edition, Officer officer, Purpose purpose) {
        Optional<Edition> found = table.find(day, edition);
        trace(officer, purpose, day, edition, found);
        return Problems.respond(found.flatMap(one -> editions.sheet(one, "json", officer)
                        .map(json -> new Shown(one, seals.publicKey(), Making.read(json))))
                .<Answer<Shown>>map(Answer::given)
                .orElseGet(() -> Answer.refused(none(day, edition))));
    }

    /// A file of an edition, byte for byte as it was published: `json`, `csv`, `html-en`, `pdf-ar`.
    @Allowed({OBSERVER, SHIFT_LEADER, ANALYST, INSPECTOR})
    @ForPurpose
    @GetMapping("/api/daily-reports/{day}/{edition}/sheets/{name}")
    ResponseEntity<?> sheet(
            @PathVariable LocalDate day,
            @PathVariable int edition,
            @PathVariable String name,
            Officer officer,
            Purpose purpose) {
        Optional<Edition> found = table.find(day, edition);
        trace(officer, purpose, day, edition, found);
        Optional<byte[]> bytes = found.flatMap(one -> editions.sheet(one, name, officer));
        return bytes.isEmpty()
                ? Problems.respond(none(day, edition))
                : ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(mediaType(name)))
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                "attachment; filename=\"daily-report-" + day + "-" + edition + "-"
                                        + name.replaceAll("[^a-z-]", "") + "." + name.split("-", 2)[0] + "\"")
                        .header("Content-Security-Policy", SANDBOX)
                        .body(bytes.get());
    }

    private static String mediaType(String name) {
        return switch (name.split("-", 2)[0]) {
            case "json" -> "application/json";
            case "csv" -> "text/csv;charset=utf-8";
            case "html" -> "text/html;charset=utf-8";
            default -> "application/pdf";
        };
    }

    record Differing(List<DayReport.Correction> items) {}

    @Allowed({OBSERVER, SHIFT_LEADER, ANALYST, INSPECTOR})
    @GetMapping("/api/daily-reports/{day}/{edition}/differences")
    ResponseEntity<?> differences(@PathVariable LocalDate day, @PathVariable int edition) {
        return Problems.respond(table.find(day, edition)
                .<Answer<Differing>>map(one -> Answer.given(new Differing(editions.differences(one))))
                .orElseGet(() -> Answer.refused(none(day, edition))));
    }

    /// Whether every file comes out the same when it is made again, now, from the records.
    record MadeAgain(boolean same, List<Editions.Compared> sheets) {}

    @Allowed({SHIFT_LEADER, ANALYST, INSPECTOR})
    @GetMapping("/api/daily-reports/{day}/{edition}/made-again")
    ResponseEntity<?> madeAgain(@PathVariable LocalDate day, @PathVariable int edition) {
        return Problems.respond(table.find(day, edition)
                .<Answer<MadeAgain>>map(one -> {
                    List<Editions.Compared> compared = editions.madeAgain(one);
                    return Answer.given(new MadeAgain(compared.stream().allMatch(Editions.Compared::same), compared));
                })
                .orElseGet(() -> Answer.refused(none(day, edition))));
    }

    private void trace(Officer officer, Purpose purpose, LocalDate day, int edition, Optional<Edition> found) {
        reads.trace(officer, purpose, "daily-report", day + " " + edition, (int)
                found.stream().count());
    }

    private static Refusal none(LocalDate day, int edition) {
        return Refusal.notFound("There is no edition " + edition + " of the report of " + day + " with that.");
    }
}
