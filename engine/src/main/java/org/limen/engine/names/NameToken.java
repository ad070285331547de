package org.limen.engine.names;

/// One word of a name, in the letters A to Z, with the keys that its other spellings share.
///
/// @param letters     what was written, romanised, at most [NameNormaliser#TOKEN_LETTERS_MAX] letters
/// @param spellingKey equal for spellings that differ only in convention; never empty
/// @param skeleton    consonants in classes, without vowels; may be empty
/// @param particle    whether the word is an article, a preposition or a title that says little about the person
/// @param abjad       whether it comes from a script without short vowels, so that only its skeleton can agree
public record NameToken(String letters, String spellingKey, String skeleton, boolean particle, boolean abjad) {

    /// The token of letters A to Z.
    public static NameToken of(String letters) {
        return new NameToken(
                letters, SpellingKey.of(letters), Skeleton.of(letters), Particles.contains(letters), false);
    }

    /// The token of the consonants A to Z that an abjad wrote.
    static NameToken ofAbjad(String letters) {
        return new NameToken(letters, SpellingKey.of(letters), Skeleton.of(letters), Particles.contains(letters), true);
    }

    public boolean isInitial() {
        return letters.length() == 1;
    }
}
