package org.limen.print;

import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import com.ibm.icu.text.Bidi;
import com.openhtmltopdf.bidi.BidiReorderer;

/// Gives Arabic letters the forms that their neighbours ask for and puts a run into the order in which it is drawn.
final class Shaping implements BidiReorderer {
    private static final ArabicShaping SHAPE = new ArabicShaping(
            ArabicShaping.LETTERS_SHAPE | ArabicShaping.TEXT_DIRECTION_LOGICAL | ArabicShaping.LENGTH_GROW_SHRINK);
    private static final ArabicShaping UNSHAPE = new ArabicShaping(
            ArabicShaping.LETTERS_UNSHAPE | ArabicShaping.TEXT_DIRECTION_LOGICAL | ArabicShaping.LENGTH_GROW_SHRINK);

    private static final int[] VOWELS = {
        0x64B, 0x64B, 0x64C, 0x64C, 0x64D, 0x64D, 0x64E, 0x64E, 0x64F, 0x64F, 0x650, 0x650, 0x651, 0x651, 0x652, 0x652
    };

    @Override
    public String reorderRTLTextToLTR(String text) {
        return Bidi.writeReverse(text, Bidi.DO_MIRRORING);
    }

    @Override
    public String shapeText(String text) {
        return withCombiningVowels(by(SHAPE, text));
    }

    /// Vowel signs get a place of their own when they are shaped (U+FE70 to U+FE7F); here they go back onto their
    /// letter.
    private static String withCombiningVowels(String shaped) {
        return shaped.codePoints()
                .map(c -> c >= 0xFE70 && c <= 0xFE7F ? VOWELS[c - 0xFE70] : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Override
    public String deshapeText(String text) {
        return by(UNSHAPE, text);
    }

    @Override
    public boolean isLiveImplementation() {
        return true;
    }

    private static String by(ArabicShaping shaping, String text) {
        try {
            return shaping.shape(text);
        } catch (ArabicShapingException e) {
            throw new IllegalStateException(e);
        }
    }
}
