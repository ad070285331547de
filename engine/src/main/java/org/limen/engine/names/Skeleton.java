package org.limen.engine.names;

/// The consonants of a token in classes of like sounds, without vowels: the same for MOHAMMED, MUHAMAD and محمد.
///
/// Arabic and Hebrew write no short vowels, and free transcription varies the long ones most, so vowels go first.
/// W inside a word stands for a vowel as often as for a consonant (داود is DAWUD or DAOUD) and goes with them.
final class Skeleton {
    private static final String[] DIGRAPHS = {
        "SHCH", "SCH", "TSCH", "TCH", "SH", "CH", "TS", "DZH", "DJ", "ZH", "PH", "KH", "GH", "TH", "DH", "CK", "CE",
        "CI", "CY"
    };
    private static final String DIGRAPH_CLASSES = "SSSSSSSJJZFKKTTKSSS";
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String CLASSES = ".BKT.FKH.JKLMN.BKRST.FWK.Z";
    private static final char NONE = '.';

    private Skeleton() {}

    static String of(String letters) {
        var skeleton = new StringBuilder(letters.length());
        int at = 0;
        while (at < letters.length()) {
            int digraph = digraphAt(letters, at);
            if (digraph >= 0) {
                append(skeleton, DIGRAPH_CLASSES.charAt(digraph));
                at += DIGRAPHS[digraph].length();
            } else {
                append(skeleton, classAt(letters, at));
                if (letters.charAt(at) == 'X') {
                    append(skeleton, 'S');
                }
                at++;
            }
        }
        return skeleton.toString();
    }

    private static int digraphAt(String letters, int at) {
        for (int i = 0; i < DIGRAPHS.length; i++) {
            if (letters.startsWith(DIGRAPHS[i], at)) {
                return i;
            }
        }
        return -1;
    }

    private static char classAt(String letters, int at) {
        char letter = letters.charAt(at);
        boolean likeVowel = (letter == 'W' && at > 0) || (letter == 'H' && at == letters.length() - 1);
        return likeVowel ? NONE : CLASSES.charAt(LETTERS.indexOf(letter));
    }

    private static void append(StringBuilder skeleton, char sound) {
        int length = skeleton.length();
        if (sound != NONE && (length == 0 || skeleton.charAt(length - 1) != sound)) {
            skeleton.append(sound);
        }
    }
}
