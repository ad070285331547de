package org.limen.bench.screening.spelling;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/// Spellings of one sound: how Arabic, Korean and German names are written by one authority and by the next.
///
/// Rules are pairs of letter groups that stand for each other; a rewriting applies two or three of those that fit.
final class Sounds {
    private static final List<String> ARABIC = List.of(
            "MUHAMMAD=MOHAMMED",
            "MUHAMMAD=MOHAMED",
            "MOHAMMED=MUHAMMAD",
            "MOHAMED=MUHAMMED",
            "MOHAMMAD=MOHAMED",
            "AHMAD=AHMED",
            "AHMED=AHMAD",
            "HUSAYN=HUSSEIN",
            "HUSSEIN=HUSAIN",
            "HASSAN=HASAN",
            "HASAN=HASSAN",
            "YUSUF=YOUSSEF",
            "UTHMAN=OSMAN",
            "UMAR=OMAR",
            "OMAR=UMAR",
            "IBRAHIM=EBRAHIM",
            "SULAYMAN=SULEIMAN",
            "ABD AL =ABDUL ",
            "ABD AL =ABDEL ",
            "ABDUL =ABD AL ",
            "ABDEL =ABDUL ",
            "ABDUL =ABDUL",
            " AL = EL ",
            " AL = ",
            "BIN =BEN ",
            " BIN = IBN ",
            "KH=H",
            "Q=K",
            "QA=GHA",
            "DH=Z",
            "DH=D",
            "TH=T",
            "GH=G",
            "SH=CH",
            "JA=DJA",
            "J=G",
            "AY=AI",
            "AI=EI",
            "AW=AOU",
            "U=OU",
            "OU=U",
            "U=O",
            "I=EE",
            "EE=I",
            "IY=I",
            "YY=Y",
            "IYY=I",
            "AA=A",
            "DD=D",
            "SS=S",
            "MM=M",
            "LL=L",
            "W=OU",
            "F=PH",
            "AH=A",
            "AH=EH",
            "ID=EED",
            "IR=EER");

    private static final List<String> KOREAN = List.of(
            "PAK=PARK",
            "PAK=BAK",
            "PARK=PAK",
            "KIM=GIM",
            "RI=LEE",
            "RI=YI",
            "YI=LEE",
            "LEE=RI",
            "CHOE=CHOI",
            "CHOI=CHOE",
            "CHONG=JUNG",
            "CHONG=JEONG",
            "JONG=CHONG",
            "JONG=JEONG",
            "KANG=GANG",
            "PAEK=BAEK",
            "PAEK=PAIK",
            "SIN=SHIN",
            "O=OH",
            "U=WOO",
            "IM=LIM",
            "RIM=LIM",
            "NO=ROH",
            "YU=YOO",
            "YONG=YOUNG",
            "YONG=YEONG",
            "SONG=SEONG",
            "SONG=SUNG",
            "KYONG=KYUNG",
            "KYONG=GYEONG",
            "HYON=HYUN",
            "HYON=HYEON",
            "CHOL=CHUL",
            "CHOL=CHEOL",
            "SOK=SEOK",
            "SOK=SUK",
            "KUN=GEUN",
            "UN=EUN",
            "TAE=DAE",
            "CHUN=JUN",
            "MYONG=MYUNG",
            "MYONG=MYEONG",
            "CHU=JU",
            "CHI=JI",
            "CHE=JE",
            "KWANG=GWANG",
            "KUK=GUK",
            "PYONG=BYUNG",
            "TONG=DONG",
            "TO=DO",
            "PONG=BONG",
            "PU=BU",
            "CHIN=JIN",
            "SU=SOO",
            "HO=HOH");

    private static final List<String> ICAO = List.of(
            "UE=U",
            "OE=O",
            "AE=A",
            "SS=S",
            "AA=A",
            "IJ=Y",
            "TH=D",
            "UE=UXX",
            "NN=N",
            "MUL=MUEL",
            "SCHO=SCHOE",
            "KO=KOE",
            "GU=GUE",
            "BO=BOE",
            "LO=LOE",
            "HA=HAE",
            "JA=JAE");

    private Sounds() {}

    static Optional<String> arabic(String name, RandomGenerator random) {
        return rewritten(name, ARABIC, 2 + random.nextInt(2), random);
    }

    /// Syllables by another authority's romanisation, now and then in one word.
    static Optional<String> korean(String name, RandomGenerator random) {
        List<String> words = new ArrayList<>();
        boolean changed = false;
        for (String word : name.split(" ")) {
            List<String> fitting =
                    KOREAN.stream().filter(r -> r.startsWith(word + "=")).toList();
            boolean change = !fitting.isEmpty() && random.nextInt(4) > 0;
            words.add(change ? fitting.get(random.nextInt(fitting.size())).split("=")[1] : word);
            changed |= change;
        }
        if (words.size() == 3 && random.nextInt(3) == 0) {
            words.set(1, words.get(1) + words.remove(2));
        }
        return changed ? Words.joined(words) : Optional.empty();
    }

    /// Umlauts and the like, for which the standard has one letter or two.
    static Optional<String> icao(String name, RandomGenerator random) {
        return rewritten(name, ICAO, 1, random);
    }

    /// A forename by a short or pet form, or the other way round.
    static Rewriting nicknames(Map<String, List<String>> nicknames) {
        var sorted = new TreeMap<>(nicknames);
        return (name, random) -> {
            List<String> words = Words.words(name);
            for (int i = 0; i < words.size() - 1; i++) {
                List<String> others = sorted.getOrDefault(words.get(i), List.of());
                if (!others.isEmpty()) {
                    words.set(i, others.get(random.nextInt(others.size())));
                    return Words.joined(words);
                }
            }
            return Optional.empty();
        };
    }

    private static Optional<String> rewritten(String name, List<String> rules, int most, RandomGenerator random) {
        String text = " " + name + " ";
        int start = random.nextInt(rules.size());
        int left = most;
        for (int i = 0; i < rules.size() && left > 0; i++) {
            String rule = rules.get((start + i * 7) % rules.size());
            int cut = rule.indexOf('=');
            int at = text.indexOf(rule.substring(0, cut));
            if (at >= 0) {
                text = text.substring(0, at) + rule.substring(cut + 1) + text.substring(at + cut);
                left--;
            }
        }
        String result = text.strip();
        return result.equals(name) || left == most ? Optional.empty() : Optional.of(result);
    }
}
