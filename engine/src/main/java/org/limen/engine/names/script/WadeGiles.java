package org.limen.engine.names.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Pinyin turned into Wade and Giles's romanisation, which Taiwan's passports use, without its apostrophes.
final class WadeGiles {
    private static final Map<String, String> INITIALS = Map.ofEntries(
            Map.entry("B", "P"),
            Map.entry("D", "T"),
            Map.entry("G", "K"),
            Map.entry("J", "CH"),
            Map.entry("Q", "CH"),
            Map.entry("X", "HS"),
            Map.entry("ZH", "CH"),
            Map.entry("Z", "TS"),
            Map.entry("C", "TS"),
            Map.entry("R", "J"));
    private static final Map<String, String> FINALS =
            Map.of("IAN", "IEN", "IE", "IEH", "UE", "UEH", "ONG", "UNG", "IONG", "IUNG", "UO", "O", "E", "E", "I", "I");
    private static final Map<String, String> WHOLE = Map.ofEntries(
            Map.entry("SI", "SZU"),
            Map.entry("ZI", "TZU"),
            Map.entry("CI", "TZU"),
            Map.entry("ZHI", "CHIH"),
            Map.entry("CHI", "CHIH"),
            Map.entry("SHI", "SHIH"),
            Map.entry("RI", "JIH"),
            Map.entry("YOU", "YU"),
            Map.entry("YI", "I"),
            Map.entry("YAN", "YEN"),
            Map.entry("YE", "YEH"),
            Map.entry("YUE", "YUEH"),
            Map.entry("YONG", "YUNG"),
            Map.entry("ER", "ERH"),
            Map.entry("HE", "HO"),
            Map.entry("KE", "KO"),
            Map.entry("GE", "KO"),
            Map.entry("GUO", "KUO"),
            Map.entry("KUO", "KUO"),
            Map.entry("HUO", "HUO"),
            Map.entry("SHUO", "SHUO"),
            Map.entry("GUI", "KUEI"),
            Map.entry("E", "O"));

    private WadeGiles() {}

    /// The same syllables; those that are no pinyin stay as they are.
    static List<String> of(List<String> pinyin) {
        var syllables = new ArrayList<String>();
        for (String syllable : pinyin) {
            String whole = WHOLE.get(syllable);
            syllables.add(whole != null ? whole : byParts(syllable));
        }
        return syllables;
    }

    private static String byParts(String syllable) {
        int initial = syllable.startsWith("ZH") || syllable.startsWith("CH") || syllable.startsWith("SH") ? 2 : 1;
        String first = syllable.substring(0, Math.min(initial, syllable.length()));
        String last = syllable.substring(first.length());
        return INITIALS.getOrDefault(first, first) + FINALS.getOrDefault(last, last);
    }
}
