package org.limen.engine.screening.words;

import java.io.IOException;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.limen.engine.names.NameToken;

/// What agreement on a word is worth, in bits, for each level: the rarer the word and all that looks like it, the more.
///
/// A traveller who is the listed person shows a level with some probability (`m`); a stranger shows it as often as
/// travellers carry any of the words that would count as this level (`u`). The weight is the logarithm of m over u.
/// How many look-alikes there are of a short word was counted on made-up travellers: of those who carry a word that
/// no list has, too.
public final class TokenWeights {
    private static final double TWO_EDITS_CROWD = 5;
    private static final double PARTICLE_BITS = 0.4;

    /// There are some twenty initials, whatever the words behind them.
    private static final float INITIAL_BITS = 3;

    private static final double JOINED_RARER = 4;
    private static final int PORTION_WORDS = 20_000;

    /// How shorter words are crowded is told by their length alone.
    private static final int CROWD_LETTERS_MIN = 4;

    /// Of travellers, so many carry a word one edit from a given one of so many letters, beside the words that are
    /// known; the last stands for all longer words.
    private static final double[] ONE_EDIT_CROWDS = {1, 0.1, 0.02, 4e-3, 1.5e-3, 5e-4, 2.5e-4, 9e-5, 6e-5, 2e-5};

    private static final double[] TWO_EDITS_CROWDS = {1, 1, 0.15, 0.06, 0.028, 0.011, 2.4e-3, 5e-4, 3.5e-4, 1.2e-4};

    public final float[] same;
    public final float[] spelling;
    public final float[] skeleton;
    public final float[] oneEdit;
    public final float[] twoEdits;
    public final WordModel model;
    private final double[] shares;
    private final double[] sharesBefore;
    private final TokenDictionary words;

    /// What names of one culture have in common; null where the model doesn't know cultures.
    public final @Nullable CultureLifts cultures;

    private TokenWeights(TokenDictionary words, double[] shares, WordModel model, @Nullable CultureLifts cultures) {
        this.words = words;
        this.cultures = cultures;
        this.model = model;
        this.shares = shares;
        same = new float[shares.length];
        spelling = new float[shares.length];
        skeleton = new float[shares.length];
        oneEdit = new float[shares.length];
        twoEdits = new float[shares.length];
        sharesBefore = new double[shares.length + 1];
    }

    /// Weighs every word of the dictionary by how often travellers and the lists have it.
    public static TokenWeights of(
            TokenDictionary words, TokenFrequencies travellers, WordCounts counts, WordModel model) {
        double[] known = new double[words.size()];
        double[] shares = new double[words.size()];
        for (int id = 0; id < shares.length; id++) {
            known[id] = travellers.share(words.words[id]);
            double listed = model.cultureShare() * counts.holding[id] / (counts.names + model.listNamesTelling());
            shares[id] = model.shareMin(words.length(id)) + known[id] + Math.min(listed, model.listedShareMax());
        }
        CultureModel cultures = model.cultures();
        var weights = new TokenWeights(
                words,
                shares,
                model,
                cultures == null ? null : CultureLifts.of(counts, known, shares, model.shareMin(), cultures));
        weights.weighAlone();
        weights.weighByKeys(KeySums.of(words::spellingKey, shares), KeySums.of(words::skeleton, shares));
        weights.weighEdits(weights);
        return weights;
    }

    public void write(FlatOut out) throws IOException {
        out.doubles(shares);
        out.floats(same);
        out.floats(spelling);
        out.floats(skeleton);
        out.floats(oneEdit);
        out.floats(twoEdits);
        if (cultures != null) {
            cultures.write(out);
        }
    }

    public static TokenWeights read(FlatIn in, TokenDictionary words, WordModel model) throws IOException {
        double[] shares = in.doubles();
        float[][] levels = {in.floats(), in.floats(), in.floats(), in.floats(), in.floats()};
        CultureModel cultures = model.cultures();
        var weights = new TokenWeights(words, shares, model, cultures == null ? null : CultureLifts.read(in, cultures));
        float[][] into = {weights.same, weights.spelling, weights.skeleton, weights.oneEdit, weights.twoEdits};
        for (int level = 0; level < levels.length; level++) {
            System.arraycopy(levels[level], 0, into[level], 0, into[level].length);
        }
        weights.sumShares();
        return weights;
    }

    private void sumShares() {
        for (int id = 0; id < shares.length; id++) {
            sharesBefore[id + 1] = sharesBefore[id] + shares[id];
        }
    }

    /// Weighs the words of a small dictionary as this one's are weighed, so that both give the same bits; words that
    /// only the small one has are as rare as any.
    public TokenWeights extendedTo(TokenDictionary more) {
        double[] theirs = new double[more.size()];
        int[] ids = new int[more.size()];
        for (int id = 0; id < theirs.length; id++) {
            ids[id] = words.idOf(more.words[id]);
            theirs[id] = ids[id] < 0 ? model.shareMin(more.length(id)) : shares[ids[id]];
        }
        var weights = new TokenWeights(more, theirs, model, cultures == null ? null : cultures.of(ids));
        weights.weighAlone();
        weights.weighByKeys(sumsHere(more, theirs, true), sumsHere(more, theirs, false));
        weights.weighEdits(this);
        return weights;
    }

    /// The weight of a cut-off word that words from one id to before another begin with.
    public float prefix(int from, int to, double m) {
        return bits(m, sharesBefore[to] - sharesBefore[from] + model.shareMin());
    }

    /// The weight of a nickname's agreement with a word that it stands for.
    public float nickname(int word) {
        return model.nicknameM() == 0 ? 0 : Math.max(0, Math.min(same[word], bits(model.nicknameM(), shares[word])));
    }

    /// What two words are worth that one side wrote as one: little more than the rarest single word, where the
    /// model says so.
    public float joined(float both) {
        return model.joinedAsOne() ? Math.min(both, bits(model.sameM(), model.shareMin() / JOINED_RARER)) : both;
    }

    /// The share of travellers who carry a word.
    public double share(int word) {
        return shares[word];
    }

    private KeySums sumsHere(TokenDictionary more, double[] sharesThere, boolean bySpelling) {
        var sums = new KeySums(more.size() + 1);
        var found = new Ints();
        for (int id = 0; id < sharesThere.length; id++) {
            long key = bySpelling ? more.spellingKey(id) : more.skeleton(id);
            if (sums.sum(key) == 0) {
                found.clear();
                words.findKey(key, found);
                double sum = words.idOf(more.words[id]) < 0 ? sharesThere[id] : 0;
                for (int i = 0; i < found.size; i++) {
                    int other = found.values[i];
                    long theirs = bySpelling ? words.spellingKey(other) : words.skeleton(other);
                    sum += theirs == key ? shares[other] : 0;
                }
                sums.add(key, sum);
            }
        }
        return sums;
    }

    private void weighAlone() {
        for (int id = 0; id < shares.length; id++) {
            same[id] = words.isParticle(id) ? (float) PARTICLE_BITS : bits(model.sameM(), shares[id]);
            if (model.lengthCrowds() && words.words[id].length() == 1) {
                same[id] = Math.min(same[id], INITIAL_BITS);
            }
        }
        sumShares();
    }

    private void weighByKeys(KeySums bySpelling, KeySums bySkeleton) {
        for (int id = 0; id < shares.length; id++) {
            spelling[id] = atMost(id, bits(model.spellingM(), bySpelling.sum(words.spellingKey(id))));
            skeleton[id] = words.skeleton(id) == 0
                    ? 0
                    : atMost(id, bits(model.skeletonM(), bySkeleton.sum(words.skeleton(id)) + unseenOfSkeleton(id)));
        }
    }

    /// The share of travellers who carry a word of this skeleton that no list has.
    private double unseenOfSkeleton(int id) {
        return model.shortShares()
                ? model.unseenOfSkeleton(
                        NameToken.of(words.words[id]).skeleton().length())
                : 0;
    }

    /// Weighs edits by how many travellers carry words that are one edit away among those of `population`.
    private void weighEdits(TokenWeights population) {
        int portions = Math.ceilDiv(shares.length, PORTION_WORDS);
        IntStream.range(0, portions).parallel().forEach(portion -> {
            int from = portion * PORTION_WORDS;
            weighEdits(population, from, Math.min(shares.length, from + PORTION_WORDS));
        });
    }

    private void weighEdits(TokenWeights population, int from, int to) {
        var found = new FoundWords();
        int[] seenFor = new int[population.shares.length];
        for (int id = from; id < to; id++) {
            String letters = words.words[id];
            long packed = PackedLetters.of(letters);
            found.clear();
            if (words.length(id) >= CROWD_LETTERS_MIN) {
                population.words.findEdited(letters, found);
            }
            double crowd = shares[id];
            for (int i = 0; i < found.size; i++) {
                int other = found.values[i];
                boolean first = seenFor[other] != id + 1;
                seenFor[other] = id + 1;
                boolean counts = first && population.words.length(other) >= CROWD_LETTERS_MIN;
                if (counts && population.words.isOneEdit(letters, packed, other)) {
                    crowd += population.shares[other];
                }
            }
            int length = Math.min(letters.length(), ONE_EDIT_CROWDS.length - 1);
            double unseen = model.lengthCrowds() ? ONE_EDIT_CROWDS[length] : 0;
            double unseenTwo = model.lengthCrowds() ? TWO_EDITS_CROWDS[length] : TWO_EDITS_CROWD * model.shareMin();
            oneEdit[id] = atMost(id, bits(model.oneEditM(), crowd + unseen));
            twoEdits[id] = atMost(id, bits(model.twoEditsM(), TWO_EDITS_CROWD * crowd + unseenTwo));
        }
    }

    private float atMost(int id, float bits) {
        return words.isParticle(id) ? (float) PARTICLE_BITS : Math.min(same[id], Math.max(0, bits));
    }

    private static float bits(double m, double u) {
        return (float) (Math.log(m / Math.min(1, u)) / Math.log(2));
    }
}
