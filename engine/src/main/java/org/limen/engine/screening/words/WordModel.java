package org.limen.engine.screening.words;

import org.jspecify.annotations.Nullable;

/// The numbers by which one version of the model weighs a word.
///
/// The `m` are shares: how often the listed person's own word shows a level.
///
/// @param sameM            the same letters
/// @param spellingM        the same spelling key
/// @param skeletonM        the same skeleton
/// @param oneEditM         one edit apart
/// @param twoEditsM        two edits apart
/// @param prefixM          the beginning of the word, where a machine-readable zone may have cut it off
/// @param loosePrefixM     the beginning of the word, where nothing tells that it was cut off; 0 for never
/// @param nicknameM        a nickname, or the name that one stands for; 0 for never
/// @param shareMin         no word is rarer among travellers than this
/// @param cultureShare     how much of what lists show of a word's frequency travellers show too
/// @param listNamesTelling a list much shorter than this says little about how often travellers carry a word
/// @param listedShareMax   nor does a list make a word commoner than this
/// @param lengthCrowds     whether short words count as crowded by look-alikes that no list has
/// @param joinedAsOne      whether two words that one side wrote as one prove no more than one
/// @param shortTwoEdits    whether words of four and five letters may be two edits apart
/// @param shortShares      whether a word of up to four letters is taken to be carried by some whom no list tells of
/// @param cultures         how the names of one culture are known to go together; null where they aren't
public record WordModel(
        double sameM,
        double spellingM,
        double skeletonM,
        double oneEditM,
        double twoEditsM,
        double prefixM,
        double loosePrefixM,
        double nicknameM,
        double shareMin,
        double cultureShare,
        double listNamesTelling,
        double listedShareMax,
        boolean lengthCrowds,
        boolean shortTwoEdits,
        boolean joinedAsOne,
        boolean shortShares,
        @Nullable CultureModel cultures) {

    /// Of travellers so many carry a given word of so many letters of which nothing else is known, as counted on the
    /// tuning half of the innocents.
    private static final double[] SHORT_SHARES = {1, 0.05, 3e-4, 1e-4, 4e-5};

    /// Of travellers so many carry a word of a skeleton with so many consonants that no list has, counted likewise.
    private static final double[] UNSEEN_OF_SKELETON = {1, 5e-3, 5e-4, 3e-4, 7e-5};

    /// The same numbers with cultures.
    public WordModel with(CultureModel model) {
        return new WordModel(
                sameM,
                spellingM,
                skeletonM,
                oneEditM,
                twoEditsM,
                prefixM,
                loosePrefixM,
                nicknameM,
                shareMin,
                cultureShare,
                listNamesTelling,
                listedShareMax,
                lengthCrowds,
                shortTwoEdits,
                joinedAsOne,
                shortShares,
                model);
    }

    /// The same numbers with more travellers for each short word.
    public WordModel withShortShares() {
        return new WordModel(
                sameM,
                spellingM,
                skeletonM,
                oneEditM,
                twoEditsM,
                prefixM,
                loosePrefixM,
                nicknameM,
                shareMin,
                cultureShare,
                listNamesTelling,
                listedShareMax,
                lengthCrowds,
                shortTwoEdits,
                joinedAsOne,
                true,
                cultures);
    }

    double unseenOfSkeleton(int consonants) {
        return consonants < UNSEEN_OF_SKELETON.length ? UNSEEN_OF_SKELETON[consonants] : 0;
    }

    /// No word of so many letters is rarer among travellers than this.
    double shareMin(int letters) {
        return shortShares && letters < SHORT_SHARES.length ? Math.max(shareMin, SHORT_SHARES[letters]) : shareMin;
    }
}
