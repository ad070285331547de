package org.limen.ceasefire.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.limen.Expect;
import org.limen.ceasefire.Checked;
import org.limen.ceasefire.LineFile;
import org.limen.ceasefire.Observed;
import org.limen.ceasefire.Outcome;
import org.limen.ceasefire.line.Edition;
import org.limen.ceasefire.line.Sheets;
import org.limen.engine.geodesy.Ellipsoid;
import org.limen.engine.geodesy.GeoPoint;
import org.limen.engine.geodesy.Measured;
import org.limen.engine.geodesy.PositionError;
import org.limen.engine.geodesy.Whereabouts;
import tools.jackson.databind.json.JsonMapper;

/// Obligations of the sample region, checked against made-up observations.
class ObligationCheckTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final ZoneId ZONE = ZoneId.of("Europe/Bucharest");
    private static final Instant NOON = Instant.parse("2026-11-10T10:00:00Z");
    private static final Thresholds THRESHOLDS = new Thresholds(0.95, 0.05);
    private static final List<Edition> EDITIONS = new ArrayList<>();
    private static List<ObligationCheck.Numbered> obligations = List.of();

    @BeforeAll
    static void readTheSample() throws IOException {
        var read = LineFile.read(JSON.readTree(Files.readAllBytes(Expect.root().resolve("sample/line.geojson"))));
        assertThat(read.problems()).isEmpty();
        var delivery = new Edition.Delivery(UUID.randomUUID(), Instant.EPOCH, "somebody", "annex", "first");
        for (int i = 0; i < read.features().size(); i++) {
            EDITIONS.add(new Edition(read.features().get(i), read.sources().get(i), 1, delivery));
        }
        obligations = JSON.readTree(Files.readAllBytes(Expect.root().resolve("sample/obligations.json")))
                .path("obligations")
                .valueStream()
                .map(node -> new ObligationCheck.Numbered(JSON.treeToValue(node, Obligation.class), 1))
                .toList();
    }

    @Test
    void aHowitzerTwentyKilometresFromTheLineIsTooNearByEveryVersion() {
        GeoPoint place = west(20_000);
        List<Checked> answers = of("withdraw-50", weapon(place, 30, "artillery", "QMO", 1, 1));
        assertThat(answers).extracting(answer -> answer.used().party()).containsExactly("QMO", "QTA");
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.outcome()).isEqualTo(Outcome.VIOLATION_LIKELY);
            assertThat(answer.probability()).isEqualTo(1);
            assertThat(answer.used().edition()).isEqualTo(1);
        });
        assertThat(of("withdraw-15", weapon(place, 30, "artillery", "QMO", 1, 1)))
                .extracting(Checked::outcome)
                .containsOnly(Outcome.NOT_APPLICABLE);
        assertThat(of("stored-morvania", weapon(place, 30, "artillery", "QMO", 1, 1)))
                .extracting(Checked::outcome)
                .containsExactly(Outcome.VIOLATION_LIKELY);
    }

    @Test
    void atTheEdgeOfTheBandItIsUndecidedAndThePartsSumUp() {
        Checked inside = of("withdraw-15", weapon(west(14_960), 100, "mortar", "QMO", 1, 1))
                .getFirst();
        Checked outside = of("withdraw-15", weapon(west(15_040), 100, "mortar", "QMO", 1, 1))
                .getFirst();
        assertThat(inside.outcome()).isEqualTo(Outcome.UNDECIDED);
        assertThat(outside.outcome()).isEqualTo(Outcome.UNDECIDED);
        assertThat(inside.probability() + outside.probability()).isCloseTo(1, within(0.01));
        assertThat(inside.probability()).isBetween(0.6, 0.95);
        Checked far = of("withdraw-15", weapon(west(15_300), 100, "mortar", "QMO", 1, 1))
                .getFirst();
        assertThat(far.outcome()).isEqualTo(Outcome.COMPLIANT);
        assertThat(far.used().distanceM()).isCloseTo(15_300, within(1.0));
    }

    @Test
    void betweenTwoVersionsOfTheLineEachAnswersForItself() {
        Observed patrol = seen(new GeoPoint(-43.33, 26.15), 50, "troops", null, "QTA", 4, 4, NOON, NOON);
        List<Checked> answers = of("stay-behind-the-line", patrol);
        assertThat(answers).extracting(answer -> answer.used().party()).containsExactly("QMO", "QTA");
        assertThat(answers).extracting(Checked::outcome).containsExactly(Outcome.VIOLATION_LIKELY, Outcome.COMPLIANT);
        assertThat(answers.getFirst().used().sideParty()).isEqualTo("QMO");
    }

    @Test
    void onABridgeOfTwentyMetresTheReceiverDecidesWhetherAnythingCanBeSaid() {
        GeoPoint bridge = new GeoPoint(-43.948, 26.0605);
        assertThat(of("nobody-armed-between", seen(bridge, 5, "troops", null, "QMO", 1, 1, NOON, NOON)))
                .extracting(Checked::outcome)
                .containsExactly(Outcome.VIOLATION_LIKELY);
        assertThat(of("nobody-armed-between", seen(bridge, 100, "troops", null, "QMO", 1, 1, NOON, NOON)))
                .extracting(Checked::outcome)
                .containsExactly(Outcome.UNDECIDED);
        GeoPoint hills = new GeoPoint(-43.33, 26.17);
        assertThat(of("nobody-armed-between", seen(hills, 1_000, "troops", null, "QMO", 1, 1, NOON, NOON)))
                .extracting(Checked::outcome)
                .containsExactly(Outcome.VIOLATION_LIKELY);
    }

    @Test
    void aCountThatMayReachTheLimitLeavesItOpen() {
        GeoPoint place = west(8_000);
        assertThat(limit(place, 7, 9).outcome()).isEqualTo(Outcome.VIOLATION_LIKELY);
        assertThat(limit(place, 2, 6).outcome()).isEqualTo(Outcome.COMPLIANT);
        assertThat(limit(place, 2, 6).because()).containsExactly("count-within-limit");
        Checked open = limit(place, 5, null);
        assertThat(open.outcome()).isEqualTo(Outcome.UNDECIDED);
        assertThat(open.because()).containsExactly("count-unknown");
        assertThat(open.probability()).isEqualTo(1);
        assertThat(open.probabilityLow()).isZero();
    }

    @Test
    void whatIsNotKnownIsNeitherAViolationNorNone() {
        Observed unknown = seen(west(5_000), 50, "weapon", null, null, 1, 1, NOON, NOON);
        assertThat(of("withdraw-15", unknown)).allSatisfy(answer -> {
            assertThat(answer.outcome()).isEqualTo(Outcome.UNDECIDED);
            assertThat(answer.because()).containsExactly("party-unknown", "weapon-class-unknown");
        });
        Observed far = seen(west(160_000), 50, "weapon", null, null, 1, 1, NOON, NOON);
        assertThat(of("withdraw-140", far)).extracting(Checked::outcome).containsOnly(Outcome.COMPLIANT);
    }

    @Test
    void anExceptionTakesOutWhatItNamesOnItsDays() {
        GeoPoint place = west(60_000);
        Observed before = weapon(place, 30, "artillery", "QMO", 1, 1);
        Observed exercise = at(before, Instant.parse("2026-10-05T10:00:00Z"));
        assertThat(of("stored-morvania", before).getFirst().outcome()).isEqualTo(Outcome.VIOLATION_LIKELY);
        assertThat(of("stored-morvania", exercise).getFirst().outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(of("stored-morvania", exercise).getFirst().because())
                .containsExactly("excepted: Exercises announced to the joint commission");
    }

    @Test
    void hoursGoOverMidnightAndATimeAcrossTheirEdgeIsOpen() {
        Observed night = shots("2026-11-10T22:00:00Z", "2026-11-10T22:00:00Z");
        Observed day = shots("2026-11-10T10:00:00Z", "2026-11-10T10:00:00Z");
        Observed edge = shots("2026-11-10T17:30:00Z", "2026-11-10T18:30:00Z");
        Observed wholeDay = shots("2026-11-10T10:00:00Z", "2026-11-11T10:00:00Z");
        assertThat(of("no-firing-near", night).getFirst().outcome()).isEqualTo(Outcome.VIOLATION_LIKELY);
        assertThat(of("no-firing-near", day).getFirst().outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(of("no-firing-near", edge).getFirst().outcome()).isEqualTo(Outcome.UNDECIDED);
        assertThat(of("no-firing-near", wholeDay).getFirst().because()).containsExactly("hour-unknown");
    }

    @Test
    void aFlightAboveTheLayerIsNotMeant() {
        assertThat(flight(500.0).outcome()).isEqualTo(Outcome.VIOLATION_LIKELY);
        assertThat(flight(9_000.0).outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(flight(null).because()).containsExactly("altitude-unknown");
    }

    @Test
    void aStorageSiteHoldsWhatStandsInIt() {
        Observed stored = weapon(new GeoPoint(-43.4, 25.55), 30, "artillery", "QMO", 3, 3);
        Checked answer = of("stored-morvania", stored).getFirst();
        assertThat(answer.outcome()).isEqualTo(Outcome.COMPLIANT);
        assertThat(answer.used().line()).isEqualTo("storage-oldmill");
    }

    @Test
    void withoutAnyVersionOfItsLineNothingIsDecided() {
        var checked = ObligationCheck.check(
                weapon(west(5_000), 30, "mortar", "QMO", 1, 1), obligations, Sheets.of(List.of()), THRESHOLDS, ZONE);
        assertThat(checked.stream().filter(one -> one.obligation().equals("withdraw-15")))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.outcome()).isEqualTo(Outcome.UNDECIDED);
                    assertThat(one.because()).containsExactly("line-not-known");
                });
    }

    @Test
    void whatWasHeardIsCheckedInEveryReadingOfItsKind() {
        Instant night = Instant.parse("2026-11-10T21:00:00Z");
        Whereabouts place = new Whereabouts(west(5_000), 600, 200, 30);
        Observed fired = new Observed(place, night, night, "shot", null, null, 4, 6, null);
        Observed mortar = new Observed(place, night, night, "weapon", "mortar", null, 1, null, null);
        Observed hit = new Observed(place, night, night, "explosion", null, null, 4, 6, null);
        List<Checked> open = any(List.of(List.of(fired, mortar), List.of(hit)));

        assertThat(only(open, "no-firing-near"))
                .as("at night neither firing nor what it hits is allowed there")
                .allSatisfy(one -> assertThat(one.outcome()).isEqualTo(Outcome.VIOLATION_LIKELY));
        assertThat(only(open, "withdraw-15")).allSatisfy(one -> {
            assertThat(one.outcome()).isEqualTo(Outcome.UNDECIDED);
            assertThat(one.probability()).isGreaterThan(0.99);
            assertThat(one.probabilityLow()).isZero();
            assertThat(one.because()).contains("reading-unknown");
        });
        assertThat(only(any(List.of(List.of(fired, mortar))), "nobody-armed-between"))
                .extracting(Checked::because)
                .allSatisfy(
                        because -> assertThat(because).contains("party-unknown").doesNotContain("reading-unknown"));
    }

    @Test
    void aLongEllipseAcrossALineIsUndecidedWhereItsWidthAloneWouldDecide() {
        Checked narrow = seenTank(new Whereabouts(west(14_000), 300, 300, 90));
        Checked across = seenTank(new Whereabouts(west(14_000), 3_000, 300, 90));
        Checked alongside = seenTank(new Whereabouts(west(14_000), 3_000, 300, 0));
        assertThat(narrow.outcome()).isEqualTo(Outcome.VIOLATION_LIKELY);
        assertThat(alongside.outcome()).isEqualTo(Outcome.VIOLATION_LIKELY);
        assertThat(across.outcome()).isEqualTo(Outcome.UNDECIDED);
        assertThat(across.probability()).isBetween(0.7, 0.9);
    }

    private static Checked seenTank(Whereabouts place) {
        return of("withdraw-15", new Observed(place, NOON, NOON, "weapon", "tank", "QMO", 1, 1, null))
                .getFirst();
    }

    private static List<Checked> any(List<List<Observed>> readings) {
        return ObligationCheck.check(
                readings, obligations, Sheets.of(EDITIONS, LocalDate.of(2026, 11, 10)), THRESHOLDS, ZONE);
    }

    private static List<Checked> only(List<Checked> answers, String obligation) {
        List<Checked> only = answers.stream()
                .filter(checked -> checked.obligation().equals(obligation))
                .toList();
        assertThat(only).isNotEmpty();
        return only;
    }

    private static Checked limit(GeoPoint place, int low, @Nullable Integer high) {
        return of("limit-west", seen(place, 30, "armed-vehicle", null, "QMO", low, high, NOON, NOON))
                .getFirst();
    }

    private static Checked flight(@Nullable Double altitudeM) {
        Observed ground = seen(west(5_000), 200, "drone", null, "QMO", 1, 1, NOON, NOON);
        return of("no-flights", new Observed(ground.place(), NOON, NOON, "drone", null, "QMO", 1, 1, altitudeM))
                .getFirst();
    }

    private static Observed shots(String from, String to) {
        return seen(west(5_000), 500, "shot", null, null, 3, null, Instant.parse(from), Instant.parse(to));
    }

    private static Observed at(Observed observed, Instant time) {
        return new Observed(
                observed.place(),
                time,
                time,
                observed.kind(),
                observed.weaponClass(),
                observed.party(),
                observed.countLow(),
                observed.countHigh(),
                observed.altitudeM());
    }

    private static Observed weapon(
            GeoPoint place, double errorM, String weaponClass, String party, int low, @Nullable Integer high) {
        return seen(place, errorM, "weapon", weaponClass, party, low, high, NOON, NOON);
    }

    private static Observed seen(
            GeoPoint place,
            double errorM,
            String kind,
            @Nullable String weaponClass,
            @Nullable String party,
            int low,
            @Nullable Integer high,
            Instant from,
            Instant to) {
        return new Observed(place, new PositionError(errorM), from, to, kind, weaponClass, party, low, high, null);
    }

    /// A place to the west whose distance from Morvania's version of the line is just this.
    private static GeoPoint west(double metres) {
        Edition line = EDITIONS.stream()
                .filter(edition -> edition.feature().facts().line().equals("ceasefire-line"))
                .findFirst()
                .orElseThrow();
        GeoPoint place = new GeoPoint(-44.3, 25.96);
        for (int i = 0; i < 30; i++) {
            Measured measured = line.feature().measure(place);
            double missing = metres - measured.distanceM();
            place = Ellipsoid.destination(place, missing > 0 ? 270 : 90, Math.abs(missing));
        }
        return place;
    }

    private static List<Checked> of(String obligation, Observed observed) {
        return ObligationCheck.check(
                        observed, obligations, Sheets.of(EDITIONS, LocalDate.of(2026, 11, 10)), THRESHOLDS, ZONE)
                .stream()
                .filter(checked -> checked.obligation().equals(obligation))
                .toList();
    }
}
