package org.limen.engine.screening.words;

import java.io.IOException;
import java.util.Arrays;
import org.limen.engine.names.NameCulture;

/// How much commoner each word is among the travellers of one culture than among all, in bits.
///
/// The names of one people go together. Where 1 traveller in 100 is Hungarian, 1 in 3,000 is a TAMAS and 1 in 3,000 a
/// HORVATH; were these independent, one in 9 million would be both, but they are one in 90,000, as almost only
/// Hungarians are either. So a traveller's full name is as rare as it is among travellers of that nationality, or,
/// where that isn't known, as among all cultures by their shares: a mixture of independent words (Lazarsfeld's latent
/// classes), with known classes.
///
/// What is known of a culture's words is what the lists tell whose entries have a nationality, and the travellers'
/// frequencies as far as those go.
public final class CultureLifts {
    private static final double[] SHARES = NameCulture.shares();
    private static final int CULTURES = SHARES.length;

    /// Lifts are kept in eighths of a bit.
    private static final int STEPS = 8;

    private static final int STEPS_MAX = Byte.MAX_VALUE;
    private static final double[] POWERS = powers(STEPS_MAX * 32);

    private final byte[] steps;
    private final CultureModel model;

    private CultureLifts(byte[] steps, CultureModel model) {
        this.steps = steps;
        this.model = model;
    }

    /// The lifts of all words.
    ///
    /// @param travellers the share of travellers with each word that their frequencies tell, 0 for none
    /// @param shares     the share that the word is weighed by
    /// @param shareMin   no word is rarer than this
    static CultureLifts of(
            WordCounts listed, double[] travellers, double[] shares, double shareMin, CultureModel model) {
        byte[] steps = new byte[shares.length * CULTURES];
        double names = Arrays.stream(listed.ofCulture).asLongStream().sum();
        double[] rates = new double[CULTURES];
        for (int word = 0; word < shares.length; word++) {
            double everywhere = rates(listed, word, names, model.wordsTelling(), rates);
            for (int culture = 0; culture < CULTURES && everywhere > 0; culture++) {
                double told = model.listedShare()
                        * listed.holdingOfCulture[culture][word]
                        / (listed.ofCulture[culture] + model.namesTelling());
                double share =
                        shareMin + travellers[word] * rates[culture] / everywhere + Math.min(model.shareMax(), told);
                steps[word * CULTURES + culture] = steps(share / shares[word]);
            }
        }
        return new CultureLifts(steps, model);
    }

    /// How often each culture's listed names hold the word; tells how often those of all travellers would.
    private static double rates(WordCounts listed, int word, double names, double telling, double[] rates) {
        double held = 0;
        for (int culture = 0; culture < CULTURES; culture++) {
            held += listed.holdingOfCulture[culture][word];
        }
        double everywhere = 0;
        for (int culture = 0; culture < CULTURES; culture++) {
            rates[culture] = (listed.holdingOfCulture[culture][word] + telling * held / Math.max(1, names))
                    / (listed.ofCulture[culture] + telling);
            everywhere += SHARES[culture] * rates[culture];
        }
        return everywhere;
    }

    private static byte steps(double times) {
        double bits = Math.log(Math.max(1, times)) / Math.log(2);
        return (byte) Math.min(STEPS_MAX, Math.round(bits * STEPS));
    }

    private static double[] powers(int stepsMax) {
        double[] powers = new double[stepsMax + 1];
        for (int i = 0; i < powers.length; i++) {
            powers[i] = Math.pow(2, i / (double) STEPS);
        }
        return powers;
    }

    /// The lifts of a small dictionary's words, of which the ids here are given, -1 where a word isn't known.
    CultureLifts of(int[] ids) {
        byte[] theirs = new byte[ids.length * CULTURES];
        for (int word = 0; word < ids.length; word++) {
            if (ids[word] >= 0) {
                System.arraycopy(steps, ids[word] * CULTURES, theirs, word * CULTURES, CULTURES);
            }
        }
        return new CultureLifts(theirs, model);
    }

    void write(FlatOut out) throws IOException {
        out.bytes(steps);
    }

    static CultureLifts read(FlatIn in, CultureModel model) throws IOException {
        return new CultureLifts(in.bytes(), model);
    }

    /// What a word is worth less where the traveller is of a culture: the loss of several is never less than the sum of
    /// these and [#commonLoss].
    ///
    /// @param culture the place among [NameCulture]s
    public float loss(int word, int culture) {
        return steps[word * CULTURES + culture] / (float) STEPS;
    }

    /// What the loss of several words may be less than the sum of theirs, for some have names of other cultures.
    public float commonLoss() {
        return (float) (Math.log(1 - model.foreign()) / Math.log(2));
    }

    /// The bits that agreeing words lose for going together, 0 or less.
    ///
    /// @param bits what each is worth by itself, which is the most that it can lose
    public float together(int[] words, float[] bits, int size, int culture) {
        if (size == 0) {
            return 0;
        }
        double anywhere = 0;
        for (int each = 0; each < CULTURES; each++) {
            anywhere += SHARES[each] * times(words, bits, size, each);
        }
        double times = culture == NameCulture.NONE
                ? anywhere
                : (1 - model.foreign()) * times(words, bits, size, culture) + model.foreign() * anywhere;
        return (float) Math.min(0, -Math.log(times) / Math.log(2));
    }

    /// How many times as often all the words occur in a culture.
    private double times(int[] words, float[] bits, int size, int culture) {
        int sum = 0;
        for (int i = 0; i < size; i++) {
            sum += Math.min((int) (bits[i] * STEPS), steps[words[i] * CULTURES + culture]);
        }
        return POWERS[Math.min(sum, POWERS.length - 1)];
    }
}
