package org.limen.engine.mrz;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// National characters in the letters of a zone, by the tables of ICAO Doc 9303 Part 3 §6, and Arabic ones back.
///
/// Latin, Cyrillic with the rules of five languages, and Arabic are ICAO's. Greek (ELOT 743) and Hebrew (the letters
/// without vowels) are not ICAO's and stand here because zones are compared with names in those scripts. Any other
/// script goes through ICU's romanization. Where ICAO leaves a choice (Ä as AE or A, Ö as OE or O, Ü as UE, UXX or U,
/// Ñ as N or NXX) the first one is taken.
public final class Transliteration {
    /// ICAO, Latin: letters that are more than a base letter with a mark. All others lose their marks.
    private static final String LATIN =
            "Ä AE Å AA Æ AE Ð D Đ D Ħ H Ĳ IJ ĸ Q Ł L Ŀ L ŉ N Ŋ N Ö OE Ø OE Œ OE" + " ẞ SS Þ TH Ŧ T Ü UE Ə E";

    /// ICAO, Cyrillic, as for Russian.
    private static final String CYRILLIC =
            "А A Б B В V Г G Ґ G Ѓ G Ғ F Д D Ђ D Е E Ё E Є IE Ж ZH З Z Ѕ DZ И I І I Ї I Й I Ј J"
                    + " К K Ќ K Л L Љ LJ М M Н N Њ NJ О O П P Р R С S Т T Ћ C Һ C У U Ў U Ф F Х KH Ц TS Ч CH Џ DZ Ш SH Щ SHCH"
                    + " Ъ IE Ы Y Ь - Э E Ю IU Я IA Ѫ U Ѵ Y";

    /// ICAO, Cyrillic: what differs in a language, by the state that issues.
    private static final Map<String, String> CYRILLIC_OF_STATES = Map.of(
            "BLR", "Г H Ё IO",
            "BGR", "Щ SHT",
            "MKD", "Ѓ GJ Ќ KJ Х H Ц C Џ DJ",
            "SRB", "Г H Ж Z Х H Ц C Ч C Ш S",
            "UKR", "И Y");

    /// ICAO, Arabic. Vowel signs, tatweel and sukun are not written; shadda doubles the letter before it.
    private static final String ARABIC =
            "ء XE آ XAA أ XAE ؤ U إ I ئ XI ا A ب B ت T ث XTH ج J ح XH خ XKH د D ذ XDH ر R ز Z س S"
                    + " ش XSH ص XSS ض XDZ ط XTT ظ XZZ ع E غ G ف F ق Q ك K ل L م M ن N ه H و W ى XAY ي Y ٱ XXA ٹ XXT ټ XRT پ P"
                    + " ځ XKE څ XXH چ XC ڈ XXD ډ XDR ڑ XXR ړ XRR ږ XRX ژ XJ ښ XXS ک XKK ګ XXK ڭ XNG گ XGG ں XNN ڼ XXN ھ XDO"
                    + " ۀ XYH ہ XXG ۂ XGE ۃ XTG ی XYA ۍ XXY ې Y ے XYB ۓ XBE ـ - \u064B - \u064C - \u064D - \u064E - \u064F -"
                    + " \u0650 - \u0652 - \u0670 -";

    private static final char TEH_MARBUTA = '\u0629';
    private static final char SHADDA = '\u0651';

    /// Not ICAO's: ELOT 743, as Greece writes its passports.
    private static final String GREEK =
            "Α A Β V Γ G Δ D Ε E Ζ Z Η I Θ TH Ι I Κ K Λ L Μ M Ν N Ξ X Ο O Π P Ρ R Σ S Τ T Υ Y Φ F"
                    + " Χ CH Ψ PS Ω O ΟΥ OU ΓΓ NG ΓΞ NX ΓΧ NCH";

    /// Not ICAO's: letters as Israel's passports write them, without vowels.
    private static final String HEBREW = "א - ב V ג G ד D ה H ו V ז Z ח H ט T י Y כ KH ך KH ל L מ M ם M נ N ן N ס S ע -"
            + " פ F ף F צ TZ ץ TZ ק K ר R ש SH ת T";

    private static final Map<String, String> COMMON = table(LATIN, CYRILLIC, ARABIC, GREEK, HEBREW);
    private static final Map<String, Map<String, String>> OF_STATES = ofStates();
    private static final Map<String, String> ARABIC_BACK = arabicBack();

    private Transliteration() {}

    /// A name in the letters of a zone, its words parted by single fillers, by the rules for no language in particular.
    public static String toMrz(String name) {
        return toMrz(name, "");
    }

    /// A name in the letters of a zone, its words parted by single fillers.
    ///
    /// Apostrophes are left out, hyphens, commas and full stops part words; what has no letters disappears.
    ///
    /// @param state the issuing state's code: it decides how some Cyrillic letters are written
    public static String toMrz(String name, String state) {
        Map<String, String> table = OF_STATES.getOrDefault(state, COMMON);
        String upper = Normalizer.normalize(name, Normalizer.Form.NFC).toUpperCase(Locale.ROOT);
        String text = Normalizer.normalize(upper, Normalizer.Form.NFC);
        var mrz = new StringBuilder(text.length() + 8);
        int i = 0;
        while (i < text.length()) {
            i += append(text, i, table, mrz);
        }
        return withoutDoubleFillers(mrz);
    }

    /// The Arabic name that a zone's transliteration stands for, its words parted by spaces; null when it is none.
    ///
    /// Doubled letters stay doubled: whether a shadda was meant is not in the zone.
    public static @Nullable String arabic(String mrz) {
        var arabic = new StringBuilder(mrz.length());
        int i = 0;
        while (i < mrz.length()) {
            int length = mrz.charAt(i) == 'X' ? 3 : 1;
            String code = mrz.substring(i, Math.min(mrz.length(), i + length));
            String letter = ARABIC_BACK.get(code);
            if (letter == null && length == 3 && code.length() >= 2) {
                code = code.substring(0, 2);
                letter = ARABIC_BACK.get(code);
            }
            if (letter == null) {
                return null;
            }
            arabic.append(letter);
            i += code.length();
        }
        return arabic.toString();
    }

    /// Appends what the text at a place becomes, and gives how many characters of it that took.
    private static int append(String text, int i, Map<String, String> table, StringBuilder mrz) {
        char c = text.charAt(i);
        if (c >= 'A' && c <= 'Z') {
            mrz.append(c);
            return 1;
        }
        if (parts(c)) {
            mrz.append(Zone.FILLER);
            return 1;
        }
        if (c == TEH_MARBUTA) {
            mrz.append(endsWord(text, i + 1) ? "XAH" : "XTA");
            return 1;
        }
        if (c == SHADDA) {
            mrz.append(i == 0 ? "" : table.getOrDefault(text.substring(i - 1, i), ""));
            return 1;
        }
        return appendLetter(text, i, table, mrz);
    }

    private static int appendLetter(String text, int i, Map<String, String> table, StringBuilder mrz) {
        int length = Character.charCount(text.codePointAt(i));
        if (i + 2 <= text.length() && table.containsKey(text.substring(i, i + 2))) {
            mrz.append(table.get(text.substring(i, i + 2)));
            return 2;
        }
        String letter = text.substring(i, i + length);
        String known = table.get(letter);
        mrz.append(known != null ? known : beyondTables(letter, table));
        return length;
    }

    /// A base letter without its marks if that one is known, else ICU's romanization.
    private static String beyondTables(String letter, Map<String, String> table) {
        if (!Character.isLetter(letter.codePointAt(0)) || isMark(letter)) {
            return "";
        }
        String base = Normalizer.normalize(letter, Normalizer.Form.NFD).substring(0, 1);
        if (base.charAt(0) >= 'A' && base.charAt(0) <= 'Z') {
            return base;
        }
        String known = table.get(base);
        return known != null ? known : lettersOnly(Romanization.ANY.transliterate(letter.toLowerCase(Locale.ROOT)));
    }

    private static boolean isMark(String letter) {
        return Character.getType(letter.codePointAt(0)) == Character.MODIFIER_LETTER;
    }

    private static String lettersOnly(String romanized) {
        var letters = new StringBuilder(romanized.length());
        String upper = romanized.toUpperCase(Locale.ROOT);
        for (int i = 0; i < upper.length(); i++) {
            if (upper.charAt(i) >= 'A' && upper.charAt(i) <= 'Z') {
                letters.append(upper.charAt(i));
            }
        }
        return letters.toString();
    }

    private static boolean parts(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || c == Zone.FILLER
                || c == ','
                || c == '.'
                || c == '/'
                || c == '\u05BE'
                || Character.getType(c) == Character.DASH_PUNCTUATION;
    }

    private static boolean endsWord(String text, int i) {
        return i >= text.length() || parts(text.charAt(i));
    }

    private static String withoutDoubleFillers(StringBuilder mrz) {
        var single = new StringBuilder(mrz.length());
        for (int i = 0; i < mrz.length(); i++) {
            boolean filler = mrz.charAt(i) == Zone.FILLER;
            boolean afterFiller = single.isEmpty() || single.charAt(single.length() - 1) == Zone.FILLER;
            if (!filler || !afterFiller) {
                single.append(mrz.charAt(i));
            }
        }
        int length = single.length();
        single.setLength(length > 0 && single.charAt(length - 1) == Zone.FILLER ? length - 1 : length);
        return single.toString();
    }

    private static Map<String, String> table(String... rows) {
        var table = new HashMap<String, String>();
        for (String row : rows) {
            String[] cells = row.split(" ", -1);
            for (int i = 0; i + 1 < cells.length; i += 2) {
                table.put(cells[i], cells[i + 1].equals("-") ? "" : cells[i + 1]);
            }
        }
        return Map.copyOf(table);
    }

    private static Map<String, Map<String, String>> ofStates() {
        var tables = new HashMap<String, Map<String, String>>();
        CYRILLIC_OF_STATES.forEach(
                (state, row) -> tables.put(state, table(LATIN, CYRILLIC, ARABIC, GREEK, HEBREW, row)));
        return Map.copyOf(tables);
    }

    private static Map<String, String> arabicBack() {
        var back = new HashMap<String, String>();
        table(ARABIC).forEach((letter, code) -> back.put(code, letter));
        back.remove("");
        back.put("Y", "ي");
        back.put("XTA", String.valueOf(TEH_MARBUTA));
        back.put("XAH", String.valueOf(TEH_MARBUTA));
        back.put("<", " ");
        back.put(" ", " ");
        return Map.copyOf(back);
    }

    /// ICU's romanization, made when it is first needed.
    private static final class Romanization {
        static final Transliterator ANY = Transliterator.getInstance("Any-Latin; Latin-ASCII");
    }
}
