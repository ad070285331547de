package org.limen.dailyreport.edition;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.limen.access.Officer;
import org.limen.dailyreport.facts.DayReport;
import org.limen.dailyreport.facts.Differences;
import org.limen.dailyreport.facts.Sums;
import org.limen.dailyreport.sheet.Language;
import org.limen.dailyreport.sheet.Sheets;
import org.limen.engine.merkle.Hash;
import org.limen.kernel.Answer;
import org.limen.kernel.NodeIdentity;
import org.limen.kernel.Once;
import org.limen.kernel.Refusal;
import org.limen.ledger.Ledger;
import org.limen.ledger.LedgerEvent;
import org.limen.ledger.Page;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Publishes editions: made from what was recorded, checked, signed, and on disk together with the ledger's entry.
@Component
class Editions {
    /// What was stamped with a time is on disk so much later at the latest; a report asks for nothing younger.
    private static final Duration SETTLED = Duration.ofSeconds(5);

    private final Making making;
    private final EditionTable table;
    private final Seals seals;
    private final Ledger ledger;
    private final NodeIdentity node;
    private final Clock clock;
    private final LocalTime cutOff;
    private final JsonMapper json;

    Editions(
            Making making,
            EditionTable table,
            Seals seals,
            Ledger ledger,
            NodeIdentity node,
            Clock clock,
            @Value("${limen.dailyreport.cut-off}") String cutOff,
            JsonMapper json) {
        this.making = making;
        this.table = table;
        this.seals = seals;
        this.ledger = ledger;
        this.node = node;
        this.clock = clock;
        this.cutOff = LocalTime.parse(cutOff);
        this.json = json;
    }

    /// What is asked for.
    ///
    /// @param cutOff when the day ends, in the zone of the node; else what the node has set
    /// @param asOf   what was recorded by then; else all that is on disk for sure
    /// @param papers the languages that are printed as PDF at once; the others are when somebody asks
    record Asked(
            UUID id,
            LocalDate day,
            @Nullable LocalTime cutOff,
            @Nullable Instant asOf,
            @Nullable List<Language> papers) {}

    Answer<Once<Edition>> publish(Asked asked, Officer officer) {
        Hash content = Hash.over(json.writeValueAsBytes(asked));
        Optional<Edition> before = table.find(asked.id());
        if (before.isPresent()) {
            return again(asked.id(), content, before.get());
        }
        Instant latest = clock.instant().minus(SETTLED).truncatedTo(ChronoUnit.MICROS);
        Instant asOf = asked.asOf() == null ? latest : asked.asOf().truncatedTo(ChronoUnit.MICROS);
        DayReport.Heading heading = heading(asked, asOf);
        Optional<Refusal> refusal = refusal(heading, latest);
        if (refusal.isPresent()) {
            return Answer.refused(refusal.get());
        }
        DayReport report = making.facts(heading);
        List<Sums.Wrong> wrong = Sums.wrong(report);
        if (!wrong.isEmpty()) {
            return Answer.refused(sumsDiffer(wrong));
        }
        List<EditionTable.Kept> sheets = sheets(report, asked.papers());
        return ledger.commit(page -> write(page, asked.id(), content, report, sheets, officer));
    }

    private Answer<Once<Edition>> again(UUID id, Hash content, Edition edition) {
        return table.content(table.client(), id).filter(content::equals).isPresent()
                ? Answer.given(new Once<>(edition, false))
                : Answer.refused(Refusal.idReused(id));
    }

    private DayReport.Heading heading(Asked asked, Instant asOf) {
        LocalTime end = asked.cutOff() == null ? cutOff : asked.cutOff();
        ZoneId zone = node.zone();
        LocalDate day = asked.day();
        return new DayReport.Heading(
                node.name(),
                node.authority(),
                Sheets.NEWEST,
                day,
                table.lastNumber(table.client(), day) + 1,
                zone.getId(),
                day.minusDays(1).atTime(end).atZone(zone).toInstant(),
                day.atTime(end).atZone(zone).toInstant(),
                asOf,
                making.settings());
    }

    private static Optional<Refusal> refusal(DayReport.Heading heading, Instant latest) {
        if (heading.asOf().isBefore(heading.to())) {
            return Optional.of(new Refusal(
                    "day-not-over",
                    422,
                    "The day ends at " + heading.to() + ", and nothing is known of what comes after the as-of time.",
                    Map.of("to", heading.to())));
        }
        return heading.asOf().isAfter(latest)
                ? Optional.of(new Refusal(
                        "not-settled",
                        409,
                        "What was recorded in the last seconds may still be on its way to disk. Ask again.",
                        Map.of("seconds", SETTLED.toSeconds())))
                : Optional.empty();
    }

    private static Refusal sumsDiffer(List<Sums.Wrong> wrong) {
        return new Refusal(
                "sums-differ",
                422,
                "The report was not published: " + wrong.getFirst().figure() + " "
                        + wrong.getFirst().why() + ".",
                Map.of("wrong", wrong));
    }

    private List<EditionTable.Kept> sheets(DayReport report, @Nullable List<Language> papers) {
        byte[] facts = Making.json(report);
        Stream<String> names = Stream.of(
                        Stream.of("json", "csv"),
                        Stream.of(Language.values()).map(language -> "html-" + language.code()),
                        (papers == null ? List.of(Language.values()) : papers)
                                .stream().distinct().map(language -> "pdf-" + language.code()))
                .flatMap(all -> all);
        return names.map(name -> sealed(
                        report.heading().day(),
                        report.heading().edition(),
                        name,
                        making.sheet(facts, name).orElseThrow()))
                .toList();
    }

    private EditionTable.Kept sealed(LocalDate day, int number, String name, byte[] bytes) {
        Hash sha256 = Hash.over(bytes);
        return new EditionTable.Kept(
                name, sha256, seals.sign(day, number, name, sha256), new EditionTable.Bytes(bytes));
    }

    private Answer<Once<Edition>> write(
            Page page, UUID id, Hash content, DayReport report, List<EditionTable.Kept> sheets, Officer officer) {
        DayReport.Heading heading = report.heading();
        if (table.lastNumber(page.jdbc(), heading.day()) != heading.edition() - 1) {
            return Answer.refused(Refusal.of(
                    "edition-outdated", 409, "Another edition of this day was published meanwhile. Ask again."));
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var edition = new Edition(
                id,
                heading.day(),
                heading.edition(),
                heading.asOf(),
                now,
                officer.id().value(),
                officer.name(),
                summary(report),
                sheets.stream()
                        .map(one -> new Edition.Sheet(
                                one.name(),
                                one.sha256().hex(),
                                one.signature(),
                                now,
                                one.bytes().value().length))
                        .toList());
        table.insert(page.jdbc(), edition, content);
        sheets.forEach(sheet -> table.insert(page.jdbc(), id, sheet, now));
        page.enter(entered("daily-report-published", edition, sheets, officer, now));
        return Answer.given(new Once<>(edition, true));
    }

    private static LedgerEvent entered(
            String kind, Edition edition, List<EditionTable.Kept> sheets, Officer officer, Instant now) {
        var hashes = new LinkedHashMap<String, String>();
        sheets.forEach(sheet -> hashes.put(sheet.name(), sheet.sha256().hex()));
        return new LedgerEvent(
                kind,
                edition.id().toString(),
                now,
                Map.of(
                        "day", edition.day(),
                        "edition", edition.number(),
                        "asOf", edition.asOf(),
                        "sheets", hashes,
                        "officer", officer.id(),
                        "officerName", officer.name()));
    }

    private static Edition.Summary summary(DayReport report) {
        return new Edition.Summary(
                report.events().size(),
                with("likely", report),
                with("undecided", report),
                report.incidents().size(),
                report.restrictions().size(),
                report.corrections().size());
    }

    private static int with(String outcome, DayReport report) {
        return (int) Stream.concat(report.events().stream(), report.alone().stream())
                .filter(line -> line.outcome().equals(outcome))
                .count();
    }

    /// A file of an edition as it was published; a PDF that nobody asked for before is printed, signed and kept now.
    Optional<byte[]> sheet(Edition edition, String name, Officer officer) {
        Optional<byte[]> kept = table.bytes(edition.id(), name);
        return kept.isPresent() || !name.startsWith("pdf-")
                ? kept
                : making.sheet(facts(edition), name).map(bytes -> printed(edition, name, bytes, officer));
    }

    private byte[] printed(Edition edition, String name, byte[] bytes, Officer officer) {
        EditionTable.Kept sheet = sealed(edition.day(), edition.number(), name, bytes);
        return ledger.commit(page -> {
            if (table.bytes(edition.id(), name).isEmpty()) {
                Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
                table.insert(page.jdbc(), edition.id(), sheet, now);
                page.enter(entered("daily-report-printed", edition, List.of(sheet), officer, now));
            }
            return bytes;
        });
    }

    private byte[] facts(Edition edition) {
        return table.bytes(edition.id(), "json").orElseThrow();
    }

    /// What this edition says otherwise than the one before it; nothing for the first.
    List<DayReport.Correction> differences(Edition edition) {
        return table.find(edition.day(), edition.number() - 1)
                .map(before -> Differences.of(Making.read(facts(before)), Making.read(facts(edition))))
                .orElse(List.of());
    }

    /// A file made again, beside what was published.
    record Compared(String name, String sha256, String again, boolean same) {}

    /// Every published file made again from the records, as of the edition's time.
    List<Compared> madeAgain(Edition edition) {
        DayReport.Heading heading = Making.read(facts(edition)).heading();
        byte[] again = Making.json(making.facts(heading));
        var compared = new ArrayList<Compared>();
        for (Edition.Sheet sheet : edition.sheets()) {
            String hash = making.sheet(again, sheet.name())
                    .map(bytes -> Hash.over(bytes).hex())
                    .orElse("");
            compared.add(new Compared(sheet.name(), sheet.sha256(), hash, hash.equals(sheet.sha256())));
        }
        return compared;
    }
}
