package org.limen.engine.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Romanises Korean syllable by syllable: the family name as families write it, the others as McCune and Reischauer do
/// without their marks.
final class Hangul {
    private static final int FIRST = 0xAC00;
    private static final int MEDIALS = 21;
    private static final int FINALS = 28;
    private static final String[] INITIAL = {
        "K", "KK", "N", "T", "TT", "R", "M", "P", "PP", "S", "SS", "", "CH", "TCH", "CH", "K", "T", "P", "H"
    };
    private static final String[] MEDIAL = {
        "A", "AE", "YA", "YAE", "O", "E", "YO", "YE", "O", "WA", "WAE", "OE", "YO", "U", "WO", "WE", "WI", "YU", "U",
        "UI", "I"
    };
    private static final String[] FINAL = {
        "", "K", "K", "K", "N", "N", "N", "T", "L", "K", "M", "L", "L", "L", "P", "L", "M", "P", "P", "T", "T", "NG",
        "T", "T", "K", "T", "P", "T"
    };
    private static final Map<Character, String> FAMILY = family(
            "김 KIM 이 LEE 리 RI 박 PAK 최 CHOE 정 CHONG 강 KANG 조 CHO 윤 YUN "
                    + "장 CHANG 임 IM 림 RIM 한 HAN 오 O 서 SO 신 SIN 권 KWON 황 HWANG 안 AN 송 SONG 유 YU 류 RYU 전 CHON 홍 HONG 문 MUN");

    private Hangul() {}

    /// A token for each syllable, the first one as a family name if it can be one and others follow.
    static List<NameToken> tokens(String word) {
        var tokens = new ArrayList<NameToken>();
        for (int i = 0; i < word.length(); i++) {
            char syllable = word.charAt(i);
            String known = i == 0 && word.length() > 1 ? FAMILY.get(syllable) : null;
            String letters = known != null ? known : romanised(syllable);
            if (!letters.isEmpty()) {
                tokens.add(NameToken.of(letters));
            }
        }
        return tokens;
    }

    private static String romanised(char syllable) {
        int index = syllable - FIRST;
        if (index < 0 || index >= INITIAL.length * MEDIALS * FINALS) {
            return "";
        }
        return INITIAL[index / (MEDIALS * FINALS)] + MEDIAL[index / FINALS % MEDIALS] + FINAL[index % FINALS];
    }

    private static Map<Character, String> family(String pairs) {
        var family = new HashMap<Character, String>();
        String[] words = pairs.split(" ");
        for (int i = 0; i < words.length; i += 2) {
            family.put(words[i].charAt(0), words[i + 1]);
        }
        return Map.copyOf(family);
    }
}
