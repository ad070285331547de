package org.limen.simulation.machine;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator.SplittableGenerator;
import java.util.random.RandomGeneratorFactory;

/// Everything that is drawn, from one seed.
public final class Chance {
    private final SplittableGenerator random;

    private Chance(SplittableGenerator random) {
        this.random = random;
    }

    public static Chance of(long seed) {
        return new Chance(RandomGeneratorFactory.<SplittableGenerator>of("L64X128MixRandom")
                .create(seed));
    }

    /// A chance of its own for one part, so that what one part draws does not change what the others get.
    public Chance apart() {
        return new Chance(random.split());
    }

    public boolean happens(double probability) {
        return probability > 0 && random.nextDouble() < probability;
    }

    /// From `least` up to but not including `below`.
    public int between(int least, int below) {
        return random.nextInt(least, below);
    }

    public double between(double least, double below) {
        return random.nextDouble(least, below);
    }

    /// Anything up to `most`.
    public Duration upTo(Duration most) {
        return Duration.ofMillis(random.nextLong(most.toMillis() + 1));
    }

    /// From half to one and a half of something.
    public Duration about(Duration middle) {
        return middle.dividedBy(2).plus(upTo(middle));
    }

    public <T> T one(List<T> among) {
        return among.get(random.nextInt(among.size()));
    }

    public UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    public byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    /// Randomness for keys, drawn from the seed like everything else.
    public SecureRandom forKeys() {
        return new Drawn(this);
    }

    private static final class Drawn extends SecureRandom {
        private static final long serialVersionUID = 1L;
        private final transient Chance chance;

        Drawn(Chance chance) {
            super(null, null);
            this.chance = chance;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            chance.random.nextBytes(bytes);
        }
    }
}
