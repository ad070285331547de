package org.limen.simulation.machine;

import java.time.Duration;
import java.util.Locale;

/// How often what goes wrong in a seed, until it clears up.
public final class Weather {
    private final double powerCut;
    private final double lost;
    private final double repeated;
    private final double late;
    private final double cutOff;
    private final Duration latency;
    private final int bytesPerSecond;
    private final double cutsPerDay;
    private final Duration cutLongest;
    private final double fullPerDay;
    private final double jumpsPerDay;
    private final Duration clockWrong;
    private boolean clear;

    private Weather(Chance chance) {
        boolean stormy = chance.happens(0.3);
        powerCut = chance.happens(0.25) ? 0 : chance.between(0.0005, stormy ? 0.04 : 0.01);
        lost = chance.happens(0.25) ? 0 : chance.between(0.0, stormy ? 0.4 : 0.1);
        repeated = chance.happens(0.25) ? 0 : chance.between(0.0, 0.2);
        late = chance.happens(0.25) ? 0 : chance.between(0.0, 0.15);
        cutOff = chance.happens(0.25) ? 0 : chance.between(0.0, 0.1);
        latency = Duration.ofMillis(chance.between(5, 2_000));
        bytesPerSecond = chance.happens(0.4) ? chance.between(500, 8_000) : chance.between(8_000, 1_000_000);
        cutsPerDay = chance.happens(0.2) ? 0 : chance.between(0.05, stormy ? 4.0 : 1.0);
        cutLongest = Duration.ofHours(chance.between(1, chance.happens(0.3) ? 240 : 24));
        fullPerDay = chance.happens(0.5) ? 0 : chance.between(0.05, 0.7);
        jumpsPerDay = chance.happens(0.4) ? 0 : chance.between(0.05, 1.5);
        clockWrong = chance.happens(0.3) ? Duration.ofSeconds(1) : Duration.ofMinutes(chance.between(1, 3_000));
    }

    public static Weather of(Chance chance) {
        return new Weather(chance);
    }

    /// From now on nothing goes wrong any more.
    public void clearUp() {
        clear = true;
    }

    public boolean isClear() {
        return clear;
    }

    /// The probability that power fails before a commit, and that it fails after it.
    public double powerCut() {
        return now(powerCut);
    }

    /// The probability that a message is lost.
    public double lost() {
        return now(lost);
    }

    /// The probability that a message comes twice.
    public double repeated() {
        return now(repeated);
    }

    /// The probability that a message comes hours late.
    public double late() {
        return now(late);
    }

    /// The probability that only the first part of a message comes.
    public double cutOff() {
        return now(cutOff);
    }

    public Duration latency() {
        return latency;
    }

    public int bytesPerSecond() {
        return bytesPerSecond;
    }

    public double cutsPerDay() {
        return now(cutsPerDay);
    }

    public Duration cutLongest() {
        return cutLongest;
    }

    public double fullPerDay() {
        return now(fullPerDay);
    }

    public double jumpsPerDay() {
        return now(jumpsPerDay);
    }

    /// How far a clock is wrong at most, and how far it jumps.
    public Duration clockWrong() {
        return clockWrong;
    }

    private double now(double probability) {
        return clear ? 0 : probability;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "power cuts %.4f a commit, messages lost %.2f, repeated %.2f, late %.2f, cut off %.2f, latency %s,"
                        + " %,d B/s, %.2f cuts a day of up to %s, disks full %.2f and clocks set %.2f a day by up to %s",
                powerCut,
                lost,
                repeated,
                late,
                cutOff,
                latency,
                bytesPerSecond,
                cutsPerDay,
                cutLongest,
                fullPerDay,
                jumpsPerDay,
                clockWrong);
    }
}
