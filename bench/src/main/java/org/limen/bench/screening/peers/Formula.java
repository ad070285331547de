package org.limen.bench.screening.peers;

import java.util.ArrayList;
import java.util.List;

/// Formulas that give two names a similarity from 0 to 1.
@FunctionalInterface
public interface Formula {
    /// How much the listed name is like what was given; both in upper-case Latin words.
    double score(String given, String listed);

    /// Every given word with the listed word that is most like it, each used once, weighted by letters: the rule of
    /// several open engines.
    static double bestPairs(String given, String listed) {
        List<String> left = new ArrayList<>(List.of(listed.split(" ")));
        int listedLetters = letters(left);
        double sum = 0;
        int letters = 0;
        for (String word : given.split(" ")) {
            int best = -1;
            double most = 0;
            for (int i = 0; i < left.size(); i++) {
                double score = JaroWinkler.similarity(word, left.get(i));
                if (score > most) {
                    most = score;
                    best = i;
                }
            }
            if (best >= 0) {
                left.remove(best);
            }
            sum += most * word.length();
            letters += word.length();
        }
        double unused = (double) letters(left) / Math.max(1, listedLetters);
        return letters == 0 ? 0 : sum / letters * (1 - 0.25 * unused);
    }

    /// The formula that others worked out for the search page of the United States' sanctions office: the better of
    /// the whole names' likeness, where they begin with the same letter, and the mean of every given word's best.
    static double ofac(String given, String listed) {
        boolean sameStart = !given.isEmpty() && !listed.isEmpty() && given.charAt(0) == listed.charAt(0);
        double whole = sameStart ? JaroWinkler.similarity(given, listed) : 0;
        double sum = 0;
        int words = 0;
        for (String word : given.split(" ")) {
            if (word.length() > 2) {
                double best = 0;
                for (String other : listed.split(" ")) {
                    best = Math.max(best, JaroWinkler.similarity(word, other));
                }
                sum += best < 0.5 ? 0 : best;
                words++;
            }
        }
        return Math.max(whole, words == 0 ? 0 : sum / words);
    }

    private static int letters(List<String> words) {
        return words.stream().mapToInt(String::length).sum();
    }
}
