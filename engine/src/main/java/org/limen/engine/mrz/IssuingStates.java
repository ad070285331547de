package org.limen.engine.mrz;

import java.util.Locale;
import java.util.Locale.IsoCountryCode;

/// The codes of states and organizations that may stand in a zone: ISO 3166-1 alpha-3 and those that ICAO Doc 9303
/// Part 3 §5 adds.
public final class IssuingStates {
    /// Codes that ICAO adds: British nationals, the United Nations, organizations, persons without a nationality, and
    /// the specimen state Utopia. RKS is ICAO's for Kosovo; XXK and XKX are met in documents.
    private static final String[] ICAO_CODES = {
        "GBD", "GBN", "GBO", "GBP", "GBS", "UNO", "UNA", "UNK", "XXA", "XXB", "XXC", "XXX", "XOM", "XPO", "XBA", "XIM",
        "XCC", "XCE", "XCO", "XEC", "XES", "XMP", "XDC", "XCT", "EUE", "RKS", "UTO", "IAO", "NTZ"
    };

    /// Codes of states that are gone, which old documents and birthplaces still carry.
    private static final String[] FORMER_CODES = {
        "ANT", "BUR", "BYS", "CSK", "DDR", "PCI", "ROM", "SCG", "SUN", "TMP", "YMD", "YUG", "ZAR"
    };

    private static final byte[] KINDS = kinds();

    private IssuingStates() {}

    /// What stands behind a code.
    public enum Kind {
        /// A state or territory of ISO 3166-1, or Germany's `D`.
        STATE,
        /// A code that ICAO adds to ISO's.
        ICAO,
        /// A state that is gone.
        FORMER,
        /// In the ranges that ISO leaves to users: made-up states of samples and agreements between neighbours.
        USER_ASSIGNED,
        /// No code of anybody.
        UNKNOWN
    }

    /// What stands behind a code as in the zone, fillers at its end left out or not.
    public static Kind kind(CharSequence code) {
        int length = code.length();
        if (length == 0 || length > 3) {
            return Kind.UNKNOWN;
        }
        return kind(code.charAt(0), length > 1 ? code.charAt(1) : '<', length > 2 ? code.charAt(2) : '<');
    }

    public static boolean isKnown(CharSequence code) {
        return kind(code) != Kind.UNKNOWN;
    }

    static Kind kind(char first, char second, char third) {
        if (first == 'D' && second == '<' && third == '<') {
            return Kind.STATE;
        }
        if (!isLetter(first) || !isLetter(second) || !isLetter(third)) {
            return Kind.UNKNOWN;
        }
        return switch (KINDS[index(first, second, third)]) {
            case 1 -> Kind.STATE;
            case 2 -> Kind.ICAO;
            case 3 -> Kind.FORMER;
            default -> isUserAssigned(first, second) ? Kind.USER_ASSIGNED : Kind.UNKNOWN;
        };
    }

    /// ISO 3166-1 §8.1.3: AAA to AAZ, QMA to QZZ, XAA to XZZ, ZZA to ZZZ.
    private static boolean isUserAssigned(char first, char second) {
        return switch (first) {
            case 'A' -> second == 'A';
            case 'Q' -> second >= 'M';
            case 'X' -> true;
            case 'Z' -> second == 'Z';
            default -> false;
        };
    }

    private static byte[] kinds() {
        var kinds = new byte[26 * 26 * 26];
        mark(kinds, FORMER_CODES, 3);
        mark(kinds, Locale.getISOCountries(IsoCountryCode.PART1_ALPHA3).toArray(String[]::new), 1);
        mark(kinds, ICAO_CODES, 2);
        return kinds;
    }

    private static void mark(byte[] kinds, String[] codes, int kind) {
        for (String code : codes) {
            kinds[index(code.charAt(0), code.charAt(1), code.charAt(2))] = (byte) kind;
        }
    }

    private static int index(char first, char second, char third) {
        return ((first - 'A') * 26 + second - 'A') * 26 + third - 'A';
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z';
    }
}
