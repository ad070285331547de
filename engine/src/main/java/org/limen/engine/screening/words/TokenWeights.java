package org.limen.engine.screening.words;

import java.util.HashMap;
import java.util.Map;

/// What agreement on a word is worth, in bits, for each level: the rarer the word and all that looks like it, the more.
///
/// A traveller who is the listed person shows a level with some probability (`m`); a stranger shows it as often as
/// travellers carry any of the words that would count as this level (`u`). The weight is the logarithm of m over u.
public final class TokenWeights {
    private static final double SAME_M = 0.85;
    private static final double SPELLING_M = 0.5;
    private static final double SKELETON_M = 0.25;
    private static final double ONE_EDIT_M = 0.25;
    private static final double TWO_EDITS_M = 0.06;
    private static final double PREFIX_M = 0.7;

    /// Of all travellers, so many come from where the lists' names come from; lists show their words too often.
    private static final double LIST_CULTURE_SHARE = 0.25;

    /// A list much shorter than this says little about how often travellers carry a word.
    private static final int LIST_NAMES_TELLING = 30_000;

    /// Nor does a list make a word common that the travellers' table doesn't have.
    private static final double LISTED_SHARE_MAX = 0.002;

    /// No word is rarer than what nobody has counted.
    private static final double SHARE_MIN = 4e-6;

    private static final double TWO_EDITS_CROWD = 5;
    private static final double PARTICLE_BITS = 0.4;

    public final float[] same;
    public final float[] spelling;
    public final float[] skeleton;
    public final float[] oneEdit;
    public final float[] twoEdits;
    private final double[] sharesBefore;

    private TokenWeights(int words) {
        same = new float[words];
        spelling = new float[words];
        skeleton = new float[words];
        oneEdit = new float[words];
        twoEdits = new float[words];
        sharesBefore = new double[words + 1];
    }

    /// Weighs every word of the dictionary; `names[id]` of `total` listed names hold the word.
    public static TokenWeights of(TokenDictionary words, TokenFrequencies travellers, int[] names, long total) {
        double[] shares = new double[words.size()];
        for (int id = 0; id < shares.length; id++) {
            double listed = LIST_CULTURE_SHARE * names[id] / (total + LIST_NAMES_TELLING);
            shares[id] = SHARE_MIN + travellers.share(words.words[id]) + Math.min(listed, LISTED_SHARE_MAX);
        }
        var weights = new TokenWeights(words.size());
        weights.weighAlone(words, shares);
        weights.weighByKeys(words, shares);
        weights.weighEdits(words, shares);
        return weights;
    }

    /// The weight of a cut-off word that words from one id to before another begin with.
    public float prefix(int from, int to) {
        return bits(PREFIX_M, sharesBefore[to] - sharesBefore[from] + SHARE_MIN);
    }

    private void weighAlone(TokenDictionary words, double[] shares) {
        for (int id = 0; id < shares.length; id++) {
            same[id] = words.particles[id] ? (float) PARTICLE_BITS : bits(SAME_M, shares[id]);
            sharesBefore[id + 1] = sharesBefore[id] + shares[id];
        }
    }

    private void weighByKeys(TokenDictionary words, double[] shares) {
        var bySpelling = sums(words.spellingKeys, shares);
        var bySkeleton = sums(words.skeletons, shares);
        for (int id = 0; id < shares.length; id++) {
            spelling[id] = atMost(id, words, bits(SPELLING_M, bySpelling.getOrDefault(words.spellingKeys[id], 1.0)));
            skeleton[id] = words.skeletons[id] == 0
                    ? 0
                    : atMost(id, words, bits(SKELETON_M, bySkeleton.getOrDefault(words.skeletons[id], 1.0)));
        }
    }

    private void weighEdits(TokenDictionary words, double[] shares) {
        var found = new Ints();
        int[][] rows = new int[3][32];
        int[] seenFor = new int[shares.length];
        for (int id = 0; id < shares.length; id++) {
            found.clear();
            words.findEdited(words.words[id], found);
            double crowd = shares[id];
            seenFor[id] = id + 1;
            for (int i = 0; i < found.size; i++) {
                int other = found.values[i];
                boolean first = seenFor[other] != id + 1;
                seenFor[other] = id + 1;
                if (first && EditDistance.within(1, words.words[id], words.words[other], rows) == 1) {
                    crowd += shares[other];
                }
            }
            oneEdit[id] = atMost(id, words, bits(ONE_EDIT_M, crowd));
            twoEdits[id] = atMost(id, words, bits(TWO_EDITS_M, TWO_EDITS_CROWD * crowd + 5 * SHARE_MIN));
        }
    }

    private float atMost(int id, TokenDictionary words, float bits) {
        return words.particles[id] ? (float) PARTICLE_BITS : Math.min(same[id], Math.max(0, bits));
    }

    private static Map<Long, Double> sums(long[] keys, double[] shares) {
        var sums = new HashMap<Long, Double>();
        for (int id = 0; id < keys.length; id++) {
            sums.merge(keys[id], shares[id], Double::sum);
        }
        return sums;
    }

    private static float bits(double m, double u) {
        return (float) (Math.log(m / Math.min(1, u)) / Math.log(2));
    }
}
