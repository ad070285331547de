package org.limen.engine.names;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Makes tokens of a text in ASCII in one pass: what almost every list entry and every machine-readable zone is.
///
/// Gives what the way for all other texts would give, without regular expressions and transliterators.
final class AsciiName {
    /// For each character: the capital it counts as, [#NOTHING] where it vanishes, [#GAP] where it parts words.
    private static final byte[] READ_AS = readAs();

    private static final byte NOTHING = 0;
    private static final byte GAP = ' ';

    private final byte[] word = new byte[NameNormaliser.TOKEN_LETTERS_MAX];
    private final List<NameToken> tokens = new ArrayList<>(6);
    private int wordLength;
    private boolean hasLetter;
    private boolean capped;

    private AsciiName(boolean capped) {
        this.capped = capped;
    }

    /// Null when the text is not all ASCII.
    static @Nullable NormalName read(String text, boolean capped) {
        var name = new AsciiName(capped);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= READ_AS.length) {
                return null;
            }
            name.take(c);
        }
        name.endWord();
        return new NormalName(name.tokens, name.capped);
    }

    private void take(char c) {
        byte readAs = READ_AS[c];
        if (readAs == GAP) {
            endWord();
        } else if (readAs != NOTHING) {
            hasLetter |= c >= 'A';
            append(readAs);
        }
    }

    private void append(byte letter) {
        if (wordLength < word.length) {
            word[wordLength++] = letter;
        } else {
            capped = true;
        }
    }

    /// A word of digits alone is no name, however long.
    private void endWord() {
        if (hasLetter && tokens.size() == NameNormaliser.TOKENS_MAX) {
            capped = true;
        } else if (hasLetter) {
            tokens.add(NameToken.of(new String(word, 0, wordLength, StandardCharsets.ISO_8859_1)));
        }
        wordLength = 0;
        hasLetter = false;
    }

    private static byte[] readAs() {
        var readAs = new byte[128];
        for (char c = 0; c < readAs.length; c++) {
            readAs[c] = NameNormaliser.vanishes(c) ? NOTHING : GAP;
        }
        for (char c = 'A'; c <= 'Z'; c++) {
            readAs[c] = (byte) c;
            readAs[c - 'A' + 'a'] = (byte) c;
        }
        for (char c = '0'; c <= '9'; c++) {
            readAs[c] = (byte) NameNormaliser.digitRead(c);
        }
        return readAs;
    }
}
