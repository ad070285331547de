package org.limen.engine.names;

import org.jspecify.annotations.Nullable;

/// One word of a name, in the letters A to Z, with the keys that its other spellings share.
///
/// Keys are worked out when they are first asked for: most words of a list stand there often, and most of a
/// traveller's were looked up before.
public final class NameToken {
    private final String letters;
    private final boolean abjad;
    private @Nullable String spellingKey;
    private @Nullable String skeleton;
    private @Nullable Boolean particle;

    private NameToken(String letters, boolean abjad) {
        this.letters = letters;
        this.abjad = abjad;
    }

    /// The token of letters A to Z.
    public static NameToken of(String letters) {
        return new NameToken(letters, false);
    }

    /// The token of the consonants A to Z that an abjad wrote.
    static NameToken ofAbjad(String letters) {
        return new NameToken(letters, true);
    }

    /// What was written, romanised, at most [NameNormaliser#TOKEN_LETTERS_MAX] letters.
    public String letters() {
        return letters;
    }

    /// Equal for spellings that differ only in convention; never empty.
    public String spellingKey() {
        String known = spellingKey;
        if (known == null) {
            known = SpellingKey.of(letters);
            spellingKey = known;
        }
        return known;
    }

    /// Consonants in classes, without vowels; may be empty.
    public String skeleton() {
        String known = skeleton;
        if (known == null) {
            known = Skeleton.of(letters);
            skeleton = known;
        }
        return known;
    }

    /// Whether the word is an article, a preposition or a title that says little about the person.
    public boolean particle() {
        Boolean known = particle;
        if (known == null) {
            known = Particles.contains(letters);
            particle = known;
        }
        return known;
    }

    /// Whether it comes from a script without short vowels, so that only its skeleton can agree.
    public boolean abjad() {
        return abjad;
    }

    public boolean isInitial() {
        return letters.length() == 1;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NameToken that && letters.equals(that.letters) && abjad == that.abjad;
    }

    @Override
    public int hashCode() {
        return letters.hashCode() * 2 + (abjad ? 1 : 0);
    }

    @Override
    public String toString() {
        return letters;
    }
}
