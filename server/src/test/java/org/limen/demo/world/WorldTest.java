package org.limen.demo.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.limen.demo.world.Arrival.Traveller;
import org.limen.demo.world.Listing.ListedDocument;
import org.limen.demo.world.Listing.ListedPerson;
import org.limen.demo.world.Plant.Kind;
import org.limen.engine.mrz.MrzFormat;
import org.limen.engine.mrz.MrzReader;
import org.limen.engine.stay.Edition;
import org.limen.stay.CountryPacks;
import tools.jackson.databind.json.JsonMapper;

class WorldTest {
    private static final Instant END = Instant.parse("2026-09-15T08:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 9, 15);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final World WORLD = world(7);

    @Test
    void theSameSeedGivesTheSameBytes() {
        assertThat(JSON.writeValueAsBytes(world(7))).isEqualTo(JSON.writeValueAsBytes(WORLD));
    }

    @Test
    void anotherSeedGivesOtherPeople() {
        var zones = zones(WORLD).collect(Collectors.toSet());
        assertThat(zones(world(8)).filter(zones::contains)).isEmpty();
    }

    @Test
    void aMorningHasTravellersOfManyNationalities() {
        var nationalities = travellers(WORLD)
                .map(one -> MrzReader.read(one.mrz(), DAY).nationality())
                .collect(Collectors.toSet());
        assertThat(nationalities).hasSizeGreaterThan(25).contains("QMO", "QTA", "D", "CHN", "SEN");
        assertThat(travellers(WORLD).count()).isBetween(700L, 1500L);
    }

    @Test
    void everyFormatOfDocumentTurnsUp() {
        var formats = zones(WORLD)
                .map(zone -> MrzReader.read(zone, DAY).format())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        assertThat(formats).containsExactlyInAnyOrder(MrzFormat.values());
    }

    @Test
    void everyZoneIsValidUnlessItsDamageIsPlanted() {
        var damaged = planted(Kind.ZONE_BROKEN, Kind.ISSUER_UNKNOWN);
        assertThat(travellers(WORLD).filter(one -> !damaged.contains(one.id()))).allSatisfy(one -> {
            var read = MrzReader.read(one.mrz(), DAY);
            assertThat(read.valid()).as("%s %s", one.mrz(), read.problems()).isTrue();
        });
    }

    @Test
    void damageIsRepairedOrNotAsPlanted() {
        var travellers = byId(WORLD);
        assertThat(planted(Kind.ZONE_REPAIRABLE))
                .allSatisfy(id -> assertThat(
                                MrzReader.read(travellers.get(id).mrz(), DAY).repairs())
                        .isNotEmpty());
        assertThat(planted(Kind.ZONE_BROKEN))
                .allSatisfy(id -> assertThat(
                                MrzReader.read(travellers.get(id).mrz(), DAY).valid())
                        .isFalse());
    }

    @Test
    void everyKindIsPlantedAsOftenAsItSays() {
        var counts = WORLD.plants().stream().collect(Collectors.groupingBy(Plant::kind, Collectors.counting()));
        for (Kind kind : Kind.values()) {
            assertThat(counts.get(kind)).as(kind.title()).isEqualTo((long) kind.count());
        }
    }

    @Test
    void everyPlantPointsAtATravellerOfItsArrival() {
        var arrivals = WORLD.morning().stream().collect(Collectors.toMap(Arrival::id, Function.identity()));
        assertThat(WORLD.plants())
                .allSatisfy(plant -> assertThat(arrivals.get(plant.arrival()).travellers())
                        .extracting(Traveller::id)
                        .contains(plant.traveller()));
    }

    @Test
    void theMorningIsInOrderEndsNowAndMarksWhatIsLate() {
        var times = WORLD.morning().stream()
                .map(one -> Objects.requireNonNull(one.at()))
                .toList();
        assertThat(times).isSorted();
        assertThat(times.getLast()).isBetween(END.minusSeconds(60), END);
        assertThat(WORLD.morning()).allSatisfy(one -> {
            assertThat(one.queuedAt()).isBeforeOrEqualTo(one.at());
            assertThat(one.sentAt(END).late())
                    .isEqualTo(Objects.requireNonNull(one.at()).isBefore(END.minusSeconds(10 * 60)));
        });
    }

    @Test
    void waitsAreLongestInTheRushHourAndNeverAbsurd() {
        var waits = WORLD.morning().stream()
                .map(one -> Objects.requireNonNull(one.at()).getEpochSecond()
                        - Objects.requireNonNull(one.queuedAt()).getEpochSecond())
                .sorted()
                .toList();
        assertThat(waits.get(waits.size() / 2)).isLessThan(20 * 60);
        assertThat(waits.getLast()).isBetween(3 * 60L, 90 * 60L);
    }

    @Test
    void noIdIsGivenTwice() {
        var ids = new HashSet<UUID>();
        Stream.concat(WORLD.past().stream(), WORLD.morning().stream()).forEach(arrival -> {
            assertThat(ids.add(arrival.id())).isTrue();
            arrival.travellers().forEach(one -> assertThat(ids.add(one.id())).isTrue());
        });
    }

    @Test
    void childrenOfAFamilyAreAccompaniedByOneOfTheirParty() {
        var accompanied = WORLD.morning().stream()
                .flatMap(arrival -> arrival.travellers().stream()
                        .filter(one -> one.accompaniedBy() != null)
                        .map(one -> arrival.travellers().stream()
                                .anyMatch(other -> other.id().equals(one.accompaniedBy()))))
                .toList();
        assertThat(accompanied).hasSizeGreaterThan(30).doesNotContain(false);
    }

    @Test
    void everybodyWhoIsWantedStandsOnAList() {
        var names = WORLD.listings().stream()
                .filter(ListedPerson.class::isInstance)
                .map(ListedPerson.class::cast)
                .toList();
        assertThat(names).hasSizeGreaterThan(700).allSatisfy(one -> {
            assertThat(one.names()).isNotEmpty().doesNotContain("");
            assertThat(one.birthDate()).matches("|\\d{4}(-\\d\\d){0,2}");
        });
        assertThat(names.stream().filter(one -> one.entry().startsWith("X-")).count())
                .isEqualTo(Stream.of(Kind.values())
                        .filter(kind -> kind.isListed() || kind == Kind.NAMESAKE)
                        .mapToLong(Kind::count)
                        .sum());
    }

    @Test
    void onlyTheIssuerListsItsDocuments() {
        assertThat(WORLD.listings().stream()
                        .filter(ListedDocument.class::isInstance)
                        .map(ListedDocument.class::cast))
                .hasSizeGreaterThan(1000)
                .allSatisfy(one -> assertThat(one.list()).isEqualToIgnoringCase("documents-" + one.issuer()));
    }

    @Test
    void aTravellerOfTheEndlessStreamDependsOnSeedAndNumberOnly() {
        var one = Travellers.of(3, 1000, rules(), END);
        var other = Travellers.of(3, 1000, rules(), END);
        other.arrival(17, 1);
        assertThat(JSON.writeValueAsBytes(one.arrival(5, 1))).isEqualTo(JSON.writeValueAsBytes(other.arrival(5, 1)));
        assertThat(one.arrival(5, 1).id()).isNotEqualTo(one.arrival(5, 2).id());
        assertThat(one.arrival(5, 1).travellers().getFirst().mrz())
                .isEqualTo(one.arrival(5, 2).travellers().getFirst().mrz());
    }

    @Test
    void theEndlessStreamBringsListedPeople() {
        var listed =
                Listings.persons(3, "wanted", 1000).map(ListedPerson::birthDate).collect(Collectors.toSet());
        var travellers = Travellers.of(3, 1000, rules(), END);
        var births = new ArrayList<String>();
        for (int number = 0; number < 4000; number++) {
            travellers.arrival(number, 0).travellers().stream()
                    .map(one -> String.valueOf(MrzReader.read(one.mrz(), DAY).birthDate()))
                    .forEach(births::add);
        }
        assertThat(births.stream().filter(listed::contains).count()).isGreaterThan(10);
    }

    private static World world(long seed) {
        return World.of(seed, Region.sample(), rules(), END);
    }

    private static Edition rules() {
        return CountryPacks.named(Region.sample().node().pack()).on(DAY).orElseThrow();
    }

    private static Stream<Traveller> travellers(World world) {
        return world.morning().stream().flatMap(arrival -> arrival.travellers().stream());
    }

    /// Of travel documents, visas and permits.
    private static Stream<List<String>> zones(World world) {
        return travellers(world).flatMap(one -> Stream.concat(Stream.of(one.mrz()), one.furtherMrz().stream()));
    }

    private static Map<UUID, Traveller> byId(World world) {
        return travellers(world).collect(Collectors.toMap(Traveller::id, Function.identity()));
    }

    private static Set<UUID> planted(Kind... kinds) {
        return WORLD.plants().stream()
                .filter(plant -> Set.of(kinds).contains(plant.kind()))
                .map(Plant::traveller)
                .collect(Collectors.toSet());
    }
}
