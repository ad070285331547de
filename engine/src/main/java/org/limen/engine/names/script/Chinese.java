package org.limen.engine.names.script;

import com.ibm.icu.text.Transliterator;
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
    private static final Transliterator SIMPLIFIED = Transliterator.getInstance("Traditional-Simplified");
    private static final Speller SPELLER = new Speller("sounds-han.tsv");

    /// Characters that texts choose for the sounds of foreign names and parents hardly ever for a child.
    private static final String TRANSCRIBING = "斯尔特克姆夫弗茨兹顿勒伊巴卡科贝莫洛诺吉蒂迪布普格德拉里利莱戈冈鲁阿埃艾奥乌亚娅塔达萨撒塞蒙曼森逊伯柏费什穆耶耐奈内兰纳尼涅米梅"
            + "比皮佩帕坦汀廷因恩昂翁库瓦维沃舍查切奇久热列烈路伦坡多托盖肯坎甘哈赫亨休希西锡麦鲍怀莎丝莉珍妮娜黛露薇芬菲芙蕾洁璐瑟默摩";

    /// Characters that occur in both.
    private static final String OF_BOTH = "林琳海汉惠欣辛雷罗卢杜贾韦杰潘瑞理博胡霍古齐谢嘉丹沙高图都加根波邦福华威卫万伍茱朱略隆朗浪勃佐茹宾彻策察茶代戴道得登邓狄底第顶东"
            + "敦凡范方芳丰佛甫傅哥葛果豪黑洪侯基季济简金津凯康考柯可孔寇奎坤赖郎劳黎连良廖龙娄马迈毛门孟弥密明木慕那南嫩宁牛纽努欧派庞培彭匹平"
            + "珀蒲钱乔琴丘让仁日荣桑山尚绍申圣施史士舒苏索泰汤唐陶提田铁通温文吾武夏香肖雪雅延扬尧叶依以易意英尤于约云赞泽扎詹张章兆哲真芝志治"
            + "中祖";

    /// Of the characters of a foreign name so many are [#TRANSCRIBING].
    private static final int SHARE_PERCENT_MIN = 45;

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
        return SPELLER.spellings(units(word), cost);
    }

    /// Characters that the table knows stand for themselves, since texts choose among those of one sound: 莱 is L, 雷 R.
    private static List<String> units(String word) {
        var units = new ArrayList<String>();
        for (int i = 0; i < word.length(); i++) {
            String character = word.substring(i, i + 1);
            units.addAll(SPELLER.knows(character) ? List.of(character) : Units.pinyin(Pinyin.syllables(character)));
        }
        return units;
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
        String simplified = SIMPLIFIED.transliterate(word);
        long transcribing =
                simplified.chars().filter(c -> TRANSCRIBING.indexOf(c) >= 0).count();
        long ofBoth = simplified.chars().filter(c -> OF_BOTH.indexOf(c) >= 0).count();
        return word.length() > 1
                && transcribing + ofBoth == simplified.length()
                && transcribing * 100 >= (long) simplified.length() * SHARE_PERCENT_MIN;
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
