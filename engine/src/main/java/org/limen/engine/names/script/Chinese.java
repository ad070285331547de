package org.limen.engine.names.script;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.limen.engine.names.sound.Speller;
import org.limen.engine.names.sound.Spelling;
import org.limen.engine.names.sound.Tables;
import org.limen.engine.names.sound.Units;

/// Chinese characters in pinyin, with the given name in one word or in two, in Wade and Giles's romanisation, with the
/// family name as Hong Kong writes it, in Japanese, and, where they write a foreign name by its sound, as that name.
final class Chinese {
    private static final NameTable FOREIGN = NameTable.ofForms("chinese-foreign-names.tsv", form -> form);
    private static final Map<Character, List<String>> CANTONESE = cantonese();
    private static final Speller SPELLER = new Speller("sounds-han.tsv");

    /// Characters that texts choose for the sounds of foreign names and parents hardly ever for a child.
    private static final String TRANSCRIBING = "斯尔爾特克姆夫弗茨兹茲顿頓勒伊巴卡科贝貝莫洛诺諾吉蒂迪布普格德拉里利莱萊戈冈岡鲁魯阿埃艾奥奧乌烏"
            + "亚亞娅婭塔達达萨薩撒塞蒙曼森逊遜伯柏費费什穆耶耐奈内內蘭兰纳納尼涅涅米梅比皮佩帕潘丹坦汀廷因恩昂翁古库庫瓦韦維维沃"
            + "沙谢謝舍查切奇齐齊杰傑久热熱雷瑞里裡理列烈罗羅路卢盧鲁伦倫琳林博波坡多托图圖都杜加嘉贾賈盖蓋根肯坎甘哈海汉漢赫亨霍胡惠休希西锡錫欣辛";

    private static final int STRONG_SHARE_PERCENT = 75;

    private Chinese() {}

    static Reading standard(String word) {
        return new Reading(upper(Pinyin.syllables(word)), false, looksForeign(word) ? 26 : 8);
    }

    static List<Reading> others(String word) {
        int cost = looksForeign(word) ? 40 : 4;
        List<String> syllables = upper(Pinyin.syllables(word));
        var readings = new ArrayList<Reading>(FOREIGN.readings(word, 2));
        readings.addAll(Japanese.ofKanji(word));
        if (syllables.size() > 1) {
            readings.add(joined(syllables, 1).costing(cost));
            readings.add(joined(syllables, 0).costing(cost + (syllables.size() > 2 ? 20 : 4)));
        }
        readings.add(new Reading(WadeGiles.of(syllables), false, cost + 12));
        for (String family : CANTONESE.getOrDefault(word.charAt(0), List.of())) {
            var words = new ArrayList<>(joined(syllables, 1).words());
            words.set(0, family);
            readings.add(new Reading(words, false, cost + 14));
        }
        return readings;
    }

    static List<Spelling> bySound(String word) {
        int cost = FOREIGN.contains(word) ? 12 : looksForeign(word) ? 2 : 16;
        return SPELLER.spellings(Units.pinyin(Pinyin.syllables(word)), cost);
    }

    /// So many words by themselves, and the rest in one.
    private static Reading joined(List<String> syllables, int apart) {
        var words = new ArrayList<>(syllables.subList(0, Math.min(apart, syllables.size())));
        if (syllables.size() > apart) {
            words.add(String.join("", syllables.subList(apart, syllables.size())));
        }
        return new Reading(words, false, 0);
    }

    private static boolean looksForeign(String word) {
        long transcribing =
                word.chars().filter(c -> TRANSCRIBING.indexOf(c) >= 0).count();
        return word.length() > 1 && transcribing * 100 >= (long) word.length() * STRONG_SHARE_PERCENT;
    }

    private static List<String> upper(List<String> syllables) {
        return syllables.stream()
                .map(syllable -> syllable.toUpperCase(Locale.ROOT))
                .toList();
    }

    private static Map<Character, List<String>> cantonese() {
        var names = new HashMap<Character, List<String>>();
        for (String line : Tables.lines(Chinese.class, "cantonese-family-names.tsv")) {
            int blank = line.indexOf(' ');
            List<String> spellings = List.of(line.substring(blank + 1).split(" "));
            line.substring(0, blank).chars().forEach(c -> names.put((char) c, spellings));
        }
        return names;
    }
}
