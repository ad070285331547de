package org.limen.bench.screening.peers;

/// The similarity of Jaro with Winkler's bonus for a common beginning of up to four letters.
final class JaroWinkler {
    private static final double PREFIX_WEIGHT = 0.1;
    private static final int PREFIX_MAX = 4;

    private JaroWinkler() {}

    /// From 0, nothing alike, to 1, the same.
    static double similarity(String one, String other) {
        if (one.equals(other)) {
            return 1;
        }
        double jaro = jaro(one, other);
        int prefix = 0;
        int most = Math.min(PREFIX_MAX, Math.min(one.length(), other.length()));
        while (prefix < most && one.charAt(prefix) == other.charAt(prefix)) {
            prefix++;
        }
        return jaro + prefix * PREFIX_WEIGHT * (1 - jaro);
    }

    private static double jaro(String one, String other) {
        int window = Math.max(0, Math.max(one.length(), other.length()) / 2 - 1);
        boolean[] taken = new boolean[other.length()];
        var matched = new StringBuilder();
        for (int i = 0; i < one.length(); i++) {
            int to = Math.min(other.length(), i + window + 1);
            for (int j = Math.max(0, i - window); j < to; j++) {
                if (!taken[j] && one.charAt(i) == other.charAt(j)) {
                    taken[j] = true;
                    matched.append(one.charAt(i));
                    break;
                }
            }
        }
        double count = matched.length();
        if (count == 0) {
            return 0;
        }
        double exchanged = exchanged(matched, other, taken);
        return (count / one.length() + count / other.length() + (count - exchanged) / count) / 3;
    }

    private static double exchanged(CharSequence matched, String other, boolean[] taken) {
        int different = 0;
        int at = 0;
        for (int j = 0; j < other.length(); j++) {
            if (taken[j]) {
                different += matched.charAt(at++) == other.charAt(j) ? 0 : 1;
            }
        }
        return different / 2.0;
    }
}
