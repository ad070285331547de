package org.limen.dailyreport.facts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.limen.ceasefire.Ceasefire;

/// The facts of one day's report. Its JSON is what is signed, and all pages follow from it.
///
/// @param figures every number that is printed, with the records that it was counted from
/// @param sums    which figures must add up to which; checked before anything is published
/// @param events  what several reports agree on, and `alone` the reports that stand by themselves
/// @param drawn   the lines that the maps show, with the edition of each version
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DayReport(
        Heading heading,
        List<Figure> figures,
        List<Sum> sums,
        List<Line> events,
        List<Line> alone,
        List<IncidentLine> incidents,
        Trends trends,
        List<Restriction> restrictions,
        List<Area> areas,
        Allegations allegations,
        List<Correction> corrections,
        List<Drawn> drawn) {

    /// What the report is about, and from what it was made.
    ///
    /// @param template the version of the pages' form, which stays with the report
    /// @param zone     in which its days begin and end
    /// @param from     the cut-off of the day before
    /// @param to       the cut-off of the day, which does not belong to it
    /// @param asOf     only what was recorded by then is in it
    /// @param settings of the node as they were then, which stay with the report
    public record Heading(
            String node,
            String authority,
            int template,
            LocalDate day,
            int edition,
            String zone,
            Instant from,
            Instant to,
            Instant asOf,
            Settings settings) {

        /// The same with what is known at another moment.
        Heading asOf(Instant later) {
            return new Heading(node, authority, template, day, edition, zone, from, to, later, settings);
        }

        /// What obligations are checked by.
        Ceasefire.Judging judging() {
            return new Ceasefire.Judging(ZoneId.of(zone), settings.likelyFrom(), settings.compliantUpTo());
        }
    }

    /// Settings that a report's answers depend on.
    ///
    /// @param likelyFrom    the probability from which a violation is called likely
    /// @param compliantUpTo the probability up to which it is called compliant
    /// @param clocks        how long each state of an allegation may last
    public record Settings(double likelyFrom, double compliantUpTo, org.limen.allegation.Allegations.Clocks clocks) {}

    /// What a record is found by: `event`, `observation`, `incident`, `allegation`, `restriction`, `effort`, `report`.
    public record Ref(String kind, String id) {}

    /// A number and the records that it was counted from.
    ///
    /// @param code `events`, `events:likely`, `kind:mortar`, `hours:patrol`
    /// @param unit `records` where it is the number of the records named, else `hours`
    public record Figure(String code, double value, String unit, List<Ref> of) {
        public static Figure counted(String code, List<Ref> of) {
            return new Figure(code, of.size(), "records", of);
        }
    }

    /// A total and the figures that it must be the sum of.
    public record Sum(String total, List<String> parts) {}

    /// An event, or a report that stands alone, as a line of the table.
    ///
    /// @param outcome  `likely`, `undecided` or `none`: the worst that any obligation says of it
    /// @param why      why a report stands alone
    /// @param decided  why officers put reports together or apart
    /// @param corrected why reports of it were corrected, and `replaces` the reports that were
    /// @param recorded when the last report of it was recorded
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(
            UUID id,
            Instant time,
            @Nullable Position position,
            @Nullable Near near,
            @Nullable String kind,
            @Nullable Count count,
            List<String> means,
            List<String> directions,
            List<String> parties,
            List<UUID> reports,
            String outcome,
            List<Check> checks,
            @Nullable String why,
            @Nullable String decided,
            List<String> corrected,
            List<UUID> replaces,
            Instant recorded) {}

    /// A place with the ellipse that holds the true one with 90 %.
    public record Position(double lat, double lon, double majorM, double minorM, double azimuthDeg) {}

    /// How far and in which direction from a place that has a name.
    public record Near(String name, double distanceM, double bearingDeg) {}

    /// How many, with the interval that holds 90 %; where one report counted, its own bounds.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Count(
            @Nullable Integer count,
            @Nullable Integer low,
            @Nullable Integer high) {}

    /// What one obligation says, by one party's version of the line.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Check(
            String obligation,
            int obligationEdition,
            String title,
            String basis,
            @Nullable String line,
            @Nullable String party,
            @Nullable Integer edition,
            @Nullable Double distanceM,
            double probabilityLow,
            double probabilityHigh,
            String outcome) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record IncidentLine(
            UUID id,
            String type,
            String state,
            int revision,
            boolean lifeAtRisk,
            Instant from,
            Instant to,
            @Nullable Double lat,
            @Nullable Double lon,
            @Nullable Double errorM,
            @Nullable String placeName,
            @Nullable Near near,
            @Nullable String why) {}

    /// Rates of the day and of the week with the week before, and one line for each of the last days.
    public record Trends(List<Rate> day, List<Rate> week, List<DayRate> days) {}

    /// Events of a kind per 100 hours of watching, with the interval, and whether a change can be claimed.
    ///
    /// @param state  `observed` or `not-observed`
    /// @param change `rise`, `fall`, `no-claim`, `not-comparable`; hours of watching are in it
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Rate(
            String kind,
            String state,
            long events,
            double hours,
            @Nullable Double per100Hours,
            @Nullable Double low,
            @Nullable Double high,
            long eventsBefore,
            double hoursBefore,
            String change) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record DayRate(
            LocalDate day,
            long events,
            double hours,
            @Nullable Double per100Hours,
            @Nullable Double low,
            @Nullable Double high) {}

    /// Who was kept from going or watching where.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Restriction(
            UUID id, String kind, String subject, @Nullable String by, Instant from, Instant to, double hours) {}

    /// A zone by one party's version, with what lay in it and what may have.
    public record Area(
            String line, String name, String kind, String party, int edition, List<Ref> inside, List<Ref> undecided) {}

    /// What was done about allegations, and what stood open at the end of the day.
    public record Allegations(List<Moved> moves, List<Open> open) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Moved(
            UUID id,
            @Nullable String number,
            String kind,
            String step,
            Instant at,
            @Nullable String party) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Open(UUID id, @Nullable String number, String kind, String state, Instant due, String standing) {}

    /// A difference between what the report of a day said and what is known of it now.
    ///
    /// @param edition of that day's report
    /// @param what    `added`, `removed`, `changed`
    /// @param field   what changed: `count`, `position`, `kind`, `outcome`, `state`, …; null when all of it did
    /// @param reasons as they were recorded; empty where a record only came late
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Correction(
            LocalDate day,
            int edition,
            Ref of,
            String what,
            @Nullable String field,
            @Nullable String before,
            @Nullable String after,
            List<String> reasons) {}

    /// A version of a line as the maps draw it.
    ///
    /// @param parts each of latitudes and longitudes by turns
    public record Drawn(String line, String name, String kind, String party, int edition, List<List<Double>> parts) {}
}
