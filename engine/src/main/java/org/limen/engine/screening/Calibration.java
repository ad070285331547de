package org.limen.engine.screening;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.limen.engine.screening.matching.BaseRate;
import org.limen.engine.screening.words.FlatIn;
import org.limen.engine.screening.words.FlatOut;

/// From how many false alerts an operator accepts to the bits that an alert needs, as travellers who aren't listed
/// show it: their best bits, for those whose birth date is known and for those whose isn't.
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

    /// The best bits, the highest first, of those who came near anybody, and how many were screened at all.
    private final double[] datedBits;

    private final double[] undatedBits;
    private final int dated;
    private final int undated;

    private Calibration(double[] datedBits, int dated, double[] undatedBits, int undated) {
        this.datedBits = datedBits;
        this.undatedBits = undatedBits;
        this.dated = dated;
        this.undated = undated;
    }

    /// What the best bits of travellers tell, in any order; 0 for those who came near nobody.
    static Calibration of(List<Double> dated, List<Double> undated) {
        return new Calibration(descending(dated), dated.size(), descending(undated), undated.size());
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
        out.doubles(datedBits);
        out.number(dated);
        out.doubles(undatedBits);
        out.number(undated);
    }

    static Calibration read(FlatIn in) throws IOException {
        return new Calibration(in.doubles(), (int) in.number(), in.doubles(), (int) in.number());
    }

    /// The bits at which `perThousand` of 1,000 travellers who aren't listed are expected to raise an alert; NaN where
    /// too few came near anybody to tell.
    double threshold(double perThousand, boolean birthKnown) {
        double[] bits = birthKnown ? datedBits : undatedBits;
        double rank = (birthKnown ? dated : undated) * perThousand / 1000;
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
