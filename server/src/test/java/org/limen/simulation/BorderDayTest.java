package org.limen.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BorderDayTest {
    private static final int SEEDS = 200;
    private static final int DAYS = 2;

    /// Together they find most bugs; only the time that the test takes rests on them.
    private static final long[] FOUND_BY = {1, 2, 3, 4, 6, 7, 21, 25, 69};

    @Test
    void everyInvariantHoldsInTwoHundredSeeds() {
        List<Outcome.Figures> held =
                LongStream.rangeClosed(1, SEEDS).mapToObj(BorderDayTest::heldBy).toList();
        assertThat(held).as("seeds in which power failed").anyMatch(figures -> figures.powerCuts() > 0);
        assertThat(held).as("seeds with hundreds of posts").anyMatch(figures -> figures.posts() > 200);
        assertThat(held).as("seeds with new keys").anyMatch(figures -> figures.keys() > 0);
        assertThat(held).as("seeds with posts shut out").anyMatch(figures -> figures.shutOut() > 0);
        assertThat(held).as("seeds with machines set back").anyMatch(figures -> figures.setBack() > 0);
        assertThat(held).as("seeds with forked logs").anyMatch(figures -> figures.forks() > 0);
        assertThat(held).as("seeds with purges").anyMatch(figures -> figures.purged() > 0);
        assertThat(held.stream().mapToInt(Outcome.Figures::hits).sum())
                .as("hits told")
                .isGreaterThan(SEEDS);
        assertThat(held.stream().mapToInt(Outcome.Figures::alerts).sum())
                .as("alerts afterwards")
                .isGreaterThan(SEEDS);
    }

    private static Outcome.Figures heldBy(long seed) {
        Outcome outcome = BorderDay.run(seed, DAYS, Sabotage.NONE);
        assertThat(outcome).as("seed %d of %d days", seed, DAYS).isInstanceOf(Outcome.Held.class);
        return ((Outcome.Held) outcome).figures();
    }

    /// The seeds that found a bug last are tried first, the others where they no longer do.
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void aBugPutInOnPurposeIsFound(Sabotage bug) {
        LongStream first = LongStream.of(FOUND_BY);
        assertThat(LongStream.concat(first, LongStream.rangeClosed(1, SEEDS))
                        .mapToObj(seed -> BorderDay.run(seed, DAYS, bug))
                        .anyMatch(Outcome.Broken.class::isInstance))
                .as("%s is found within %d seeds: %s", bug.code(), SEEDS, bug.told())
                .isTrue();
    }

    @Test
    void aSeedGivesTheSameDaysToTheLastEvent() {
        var once = new ArrayList<String>();
        var again = new ArrayList<String>();
        Outcome first = BorderDay.run(7, DAYS, Sabotage.NONE, once::add);
        assertThat(BorderDay.run(7, DAYS, Sabotage.NONE, again::add)).isEqualTo(first);
        assertThat(again).isEqualTo(once).isNotEmpty();
    }

    @Test
    void anotherMachineInAnotherCountryLivesThroughTheSameDays() throws Exception {
        var figures = (Outcome.Held) BorderDay.run(7, DAYS, Sabotage.NONE);
        Process elsewhere = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UnlockExperimentalVMOptions",
                        "-XX:hashCode=0",
                        "-Duser.language=ar",
                        "-Duser.country=SA",
                        "-Duser.timezone=Asia/Kathmandu",
                        "-Dfile.encoding=ISO-8859-1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.limen.Limen",
                        "simulate",
                        "--seed",
                        "7",
                        "--days",
                        String.valueOf(DAYS))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String told = new String(elsewhere.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(elsewhere.waitFor()).isZero();
        assertThat(told).contains("trace " + figures.figures().trace());
    }

    @Test
    void aFailureComesAgainFromItsSeed() {
        Outcome first = BorderDay.run(3, DAYS, Sabotage.ACKNOWLEDGE_EARLY);
        assertThat(first)
                .isInstanceOfSatisfying(
                        Outcome.Broken.class,
                        broken -> assertThat(broken.invariant()).isEqualTo("receipts cover the parents disk"));
        assertThat(BorderDay.run(3, DAYS, Sabotage.ACKNOWLEDGE_EARLY)).isEqualTo(first);
        assertThat(((Outcome.Broken) first).who()).as("how the nodes stand").isNotEmpty();
        assertThat(((Outcome.Broken) first).before())
                .as("what they did last")
                .hasSizeBetween(1, 30)
                .allMatch(
                        line -> line.contains(((Outcome.Broken) first).told().split(" ")[0]) || line.contains("post-"));
    }
}
