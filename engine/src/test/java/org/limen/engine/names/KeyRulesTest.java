package org.limen.engine.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// The keys are computed letter by letter; here the same rules stand as lists, first match first, and must agree.
class KeyRulesTest {
    private static final List<String> KEY_RULES = List.of(
            ("SCH SH TCH CH TSCH CH DJ J DZH J PH F CK K KH H GH G TH T DH D OU U OO U EE I AY E EY E AI E EI E AE A"
                            + " OE O UE U AA A IY I IJ I YI I IE E YE E X KS Q K W V Y I")
                    .split(" "));
    private static final List<String> SKELETON_RULES =
            List.of(("SHCH S SCH S TSCH S TCH S SH S CH S TS S DZH J DJ J ZH Z PH F KH K GH K TH T DH T CK K CE S"
                            + " CI S CY S H$ . $ . B B C K D T F F G K H H J J K K L L M M N N P B Q K R R S S T T V F W W X KS Z Z"
                            + " A . E . I . O . U . Y .")
                    .split(" "));
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ" + "SCHTZDJKPGXEAIOUYWHQ".repeat(2);

    @Test
    void keysFollowTheirRules() {
        long seed = 20261122;
        var random = new Random(seed);
        for (int i = 0; i < 50_000; i++) {
            String word = word(random);
            assertThat(SpellingKey.of(word)).as("seed %d, %s", seed, word).isEqualTo(key(word));
            assertThat(Skeleton.of(word)).as("seed %d, %s", seed, word).isEqualTo(skeleton(word));
        }
    }

    private static String word(Random random) {
        var word = new StringBuilder();
        for (int length = 1 + random.nextInt(10); length > 0; length--) {
            word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return word.toString();
    }

    private static String key(String word) {
        String key = once(rewritten(word, KEY_RULES));
        return key.length() > 2 && key.endsWith("H") ? key.substring(0, key.length() - 1) : key;
    }

    private static String skeleton(String word) {
        String inner = word.charAt(0) + word.substring(1).replace('W', '.') + "$";
        return once(rewritten(inner, SKELETON_RULES).replace(".", ""));
    }

    private static String rewritten(String word, List<String> rules) {
        var out = new StringBuilder();
        int at = 0;
        while (at < word.length()) {
            int rule = 0;
            while (rule < rules.size() && !word.startsWith(rules.get(rule), at)) {
                rule += 2;
            }
            boolean ruled = rule < rules.size();
            out.append(ruled ? rules.get(rule + 1) : word.substring(at, at + 1));
            at += ruled ? rules.get(rule).length() : 1;
        }
        return out.toString();
    }

    private static String once(String letters) {
        return letters.replaceAll("(.)\\1+", "$1");
    }
}
