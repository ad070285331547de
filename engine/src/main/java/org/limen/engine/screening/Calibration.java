package org.limen.engine.screening;

import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.limen.engine.names.Nationality;
import org.limen.engine.screening.matching.BaseRate;
import org.limen.engine.screening.words.FlatIn;
import org.limen.engine.screening.words.FlatOut;

/// From how many false alerts an operator accepts to the bits that an alert needs, as travellers who aren't listed
/// show it: their best bits, apart for each [Known].
///
/// Where the rate lies within what was seen, the threshold is read off; beyond it the tail is taken to fall
/// exponentially, as it does where bits are what they say, with the mean excess of the highest.
final class Calibration {
    /// The number of highest travellers that the tail is measured on, and below which a rate isn't read off any more.
    private static final int TAIL = 20;

    /// With fewer who came near anybody nothing can be told.
    private static final int NEAR_MIN = 10;

    /// Were bits exactly what they say, the tail would lose a factor of two with each, which is an excess of 1.44;
    /// those of names that go together fall more slowly.
    private static final double EXCESS_MIN = 2;

    private static final double EXCESS_MAX = 3;

    /// What is known of a traveller beside the name.
    enum Known {
        NOTHING,
        SEX_AND_NATIONALITY,
        BIRTH,
        BIRTH_SEX_AND_NATIONALITY;

        static Known of(Query query) {
            boolean more = query.sex() != Sex.UNSPECIFIED
                    && !Nationality.code(query.nationality()).isEmpty();
            return query.birthDate() == null
                    ? more ? SEX_AND_NATIONALITY : NOTHING
                    : more ? BIRTH_SEX_AND_NATIONALITY : BIRTH;
        }

        /// The traveller, with no more told than this.
        Query told(Query query) {
            return switch (this) {
                case NOTHING -> BIRTH.told(query).bornOn(null);
                case SEX_AND_NATIONALITY -> query.bornOn(null);
                case BIRTH -> query.ofNationality("").ofSex(Sex.UNSPECIFIED);
                case BIRTH_SEX_AND_NATIONALITY -> query;
            };
        }

        boolean isDated() {
            return this == BIRTH || this == BIRTH_SEX_AND_NATIONALITY;
        }
    }

    private final Map<Known, Seen> seen;

    private Calibration(Map<Known, Seen> seen) {
        this.seen = seen;
    }

    /// The best bits, the highest first, of those who came near anybody, and how many were screened at all.
    private static final class Seen {
        private final double[] bits;
        private final int travellers;

        Seen(double[] bits, int travellers) {
            this.bits = bits;
            this.travellers = travellers;
        }
    }

    /// What the best bits of travellers tell, in any order; 0 for those who came near nobody.
    static Calibration of(Function<Known, List<Double>> bestBits) {
        var seen = new EnumMap<Known, Seen>(Known.class);
        for (Known known : Known.values()) {
            List<Double> bits = bestBits.apply(known);
            seen.put(known, new Seen(descending(bits), bits.size()));
        }
        return new Calibration(seen);
    }

    private static double[] descending(List<Double> bits) {
        double[] ascending =
                bits.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        double[] descending = new double[ascending.length];
        for (int i = 0; i < descending.length; i++) {
            descending[i] = ascending[ascending.length - 1 - i];
        }
        return Arrays.copyOf(
                descending, (int) Arrays.stream(descending).filter(b -> b > 0).count());
    }

    void write(FlatOut out) throws IOException {
        for (Seen each : seen.values()) {
            out.doubles(each.bits);
            out.number(each.travellers);
        }
    }

    static Calibration read(FlatIn in) throws IOException {
        var seen = new EnumMap<Known, Seen>(Known.class);
        for (Known known : Known.values()) {
            seen.put(known, new Seen(in.doubles(), (int) in.number()));
        }
        return new Calibration(seen);
    }

    /// The bits at which `perThousand` of 1,000 travellers who aren't listed are expected to raise an alert; NaN where
    /// too few came near anybody to tell.
    double threshold(double perThousand, Known known) {
        Seen told = Objects.requireNonNull(seen.get(known));
        double[] bits = told.bits;
        double rank = told.travellers * perThousand / 1000;
        if (bits.length < NEAR_MIN) {
            return Double.NaN;
        }
        int tail = Math.min(TAIL, bits.length - 1);
        if (rank >= bits.length) {
            return bits[bits.length - 1] - BaseRate.log2(rank / (bits.length - 1));
        }
        if (rank >= tail) {
            return bits[(int) rank];
        }
        double excess = Arrays.stream(bits, 0, tail).average().orElse(0) - bits[tail];
        return bits[tail] + Math.min(EXCESS_MAX, Math.max(EXCESS_MIN, excess)) * Math.log(tail / rank);
    }
}
