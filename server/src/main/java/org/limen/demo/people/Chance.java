package org.limen.demo.people;

import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.ToIntFunction;

/// The dice of a made-up world: everything random in it comes from one of these, and all of these from one seed.
///
/// A part of a world takes dice of its own with [#part], so that a new draw in one part leaves the others as they were.
public final class Chance {
    private final long seed;
    private final SplittableRandom random;

    private Chance(long seed) {
        this.seed = seed;
        this.random = new SplittableRandom(seed);
    }

    public static Chance of(long seed) {
        return new Chance(seed);
    }

    /// Dice for the part of the world with this name, the same whatever was drawn here before.
    public Chance part(String name) {
        return part(hash(name));
    }

    /// Dice for the part of the world with this number.
    public Chance part(long number) {
        return new Chance(mix(seed + 0x9E3779B97F4A7C15L * (number + 1)));
    }

    /// A whole number from 0 up to `bound`, that one not included.
    public int below(int bound) {
        return random.nextInt(bound);
    }

    /// A whole number from `least` to `most`, both included.
    public int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    /// Whether something happens that has this probability.
    public boolean happens(double probability) {
        return random.nextDouble() < probability;
    }

    /// A number around `mean` with this standard deviation.
    public double around(double mean, double deviation) {
        return random.nextGaussian(mean, deviation);
    }

    public <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    /// One of a list, each as likely as its weight says.
    public <T> T pick(List<T> from, ToIntFunction<T> weight) {
        int left = random.nextInt(from.stream().mapToInt(weight).sum());
        for (T candidate : from) {
            left -= weight.applyAsInt(candidate);
            if (left < 0) {
                return candidate;
            }
        }
        throw new IllegalStateException("the weights do not add up to their sum");
    }

    /// A text made after a pattern: `#` becomes a digit, `@` a letter, anything else stays.
    public String written(String pattern) {
        var text = new StringBuilder(pattern.length());
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            text.append(
                    switch (c) {
                        case '#' -> (char) ('0' + below(10));
                        case '@' -> "ABCDEFGHJKLMNPRSTUVWXYZ".charAt(below(23));
                        default -> c;
                    });
        }
        return text.toString();
    }

    /// An id of version 4, made of these dice.
    public UUID id() {
        long high = (random.nextLong() & 0xFFFFFFFFFFFF0FFFL) | 0x4000L;
        long low = (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }

    /// FNV-1a over the UTF-16 code units.
    private static long hash(String name) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * 0x100000001B3L;
        }
        return hash;
    }

    /// The finaliser of MurmurHash3, so that neighbouring numbers give unrelated dice.
    private static long mix(long value) {
        long mixed = (value ^ (value >>> 33)) * 0xFF51AFD7ED558CCDL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xC4CEB9FE1A85EC53L;
        return mixed ^ (mixed >>> 33);
    }
}
