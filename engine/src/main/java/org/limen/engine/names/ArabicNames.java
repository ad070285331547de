package org.limen.engine.names;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Romanises words in Arabic letters: the commonest names by a table, the others as bare consonants.
///
/// ICU and ICAO's own table write only what stands there, and the short vowels don't; so a word that is not in the
/// table becomes an abjad token that agrees by its skeleton. The article is cut off, as Latin spellings do.
final class ArabicNames {
    private static final Map<String, String> COMMON =
            table("محمد MUHAMMAD احمد AHMAD علي ALI على ALI حسن HASAN حسين HUSAYN "
                    + "محمود MAHMUD عمر UMAR عثمان UTHMAN خالد KHALID ابراهيم IBRAHIM اسماعيل ISMAIL يوسف YUSUF يونس YUNUS "
                    + "موسى MUSA عيسى ISA سعيد SAID صالح SALIH سالم SALIM سليم SALIM كريم KARIM رحيم RAHIM رحمن RAHMAN "
                    + "عبد ABD عبدالله ABDULLAH عبدالرحمن ABDULRAHMAN الله ALLAH مصطفى MUSTAFA جمال JAMAL كمال KAMAL "
                    + "حمزة HAMZA طارق TARIQ ياسر YASIR ناصر NASIR عادل ADIL فيصل FAYSAL سلطان SULTAN خليل KHALIL "
                    + "رضا REZA مهدي MAHDI هادي HADI جواد JAWAD صدام SADDAM زينب ZAYNAB فاطمة FATIMA مريم MARYAM "
                    + "عائشة AISHA خديجة KHADIJA سارة SARA نور NUR ليلى LAYLA امين AMIN عباس ABBAS قاسم QASIM "
                    + "سليمان SULAYMAN داود DAWUD يعقوب YAQUB بن BIN ابن IBN ابو ABU بنت BINT ام UMM ال AL خان KHAN شاه SHAH "
                    + "حميد HAMID مجيد MAJID رشيد RASHID وليد WALID نبيل NABIL سمير SAMIR بلال BILAL انس ANAS اسامة USAMA "
                    + "ايمن AYMAN غلام GHULAM رسول RASUL اكبر AKBAR اصغر ASGHAR حيدر HAYDAR جعفر JAFAR صادق SADIQ");
    private static final Map<Character, String> LETTERS =
            letters("ا A ب B ت T ث TH ج J ح H خ KH د D ذ DH ر R ز Z س S ش SH ص S "
                    + "ض D ط T ظ Z ع - غ GH ف F ق Q ك K ک K ل L م M ن N ه H و W ي Y ی Y ى A ة - ء - ئ Y ؤ W "
                    + "پ P چ CH ژ ZH گ G ڤ V ٹ T ڈ D ڑ R ں N ہ H ھ H ے Y ۀ H ە A ۆ O ێ E ڕ R ڵ L");
    private static final int ARTICLE_LETTERS = 2;

    private ArabicNames() {}

    /// One or two tokens: the article and the word.
    static List<NameToken> tokens(String written) {
        String word = plain(written);
        String known = COMMON.get(word);
        if (known != null) {
            return List.of(NameToken.of(known));
        }
        if (word.startsWith("ال") && word.length() > ARTICLE_LETTERS + 2) {
            String rest = word.substring(ARTICLE_LETTERS);
            return concat(NameToken.of("AL"), COMMON.get(rest), rest);
        }
        if (word.startsWith("عبدال") && word.length() > 6) {
            String rest = word.substring(5);
            return concat(NameToken.of("ABDUL"), COMMON.get(rest), rest);
        }
        return consonants(word);
    }

    private static List<NameToken> concat(
            NameToken first, @org.jspecify.annotations.Nullable String known, String rest) {
        List<NameToken> second = known != null ? List.of(NameToken.of(known)) : consonants(rest);
        return second.isEmpty() ? List.of(first) : List.of(first, second.getFirst());
    }

    private static List<NameToken> consonants(String word) {
        var letters = new StringBuilder(word.length() + 4);
        word.chars().forEach(c -> letters.append(LETTERS.getOrDefault((char) c, "")));
        return letters.isEmpty() ? List.of() : List.of(NameToken.ofAbjad(NameNormaliser.cut(letters)));
    }

    /// Without vowel signs and lengthening strokes, and with one form of alef.
    private static String plain(String written) {
        var word = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); i++) {
            char letter = written.charAt(i);
            if ("أإآٱ".indexOf(letter) >= 0) {
                word.append('ا');
            } else if (Character.isLetter(letter) && letter != 'ـ') {
                word.append(letter == 'ی' ? 'ي' : letter == 'ک' ? 'ك' : letter);
            }
        }
        return word.toString();
    }

    private static Map<String, String> table(String pairs) {
        var table = new HashMap<String, String>();
        String[] words = pairs.split(" ");
        for (int i = 0; i < words.length; i += 2) {
            table.put(words[i], words[i + 1]);
        }
        return Map.copyOf(table);
    }

    private static Map<Character, String> letters(String pairs) {
        var letters = new HashMap<Character, String>();
        table(pairs).forEach((letter, latin) -> letters.put(letter.charAt(0), latin.replace("-", "")));
        return Map.copyOf(letters);
    }
}
