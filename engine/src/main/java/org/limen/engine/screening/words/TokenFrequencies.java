package org.limen.engine.screening.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// How often words occur in travellers' names: the share of travellers whose name contains the word.
///
/// What ships is a modest table of common names, written from general knowledge and rough by a factor of two; words
/// that it doesn't have are estimated from the lists themselves. A node can replace it by counts of its own traffic.
public final class TokenFrequencies {
    private static final double TABLE_UNIT = 100_000;
    private final Map<String, Double> shares;

    private TokenFrequencies(Map<String, Double> shares) {
        this.shares = Map.copyOf(shares);
    }

    /// Shares by word in the letters A to Z, each above 0 and at most 1.
    public static TokenFrequencies of(Map<String, Double> shares) {
        return new TokenFrequencies(shares);
    }

    public static TokenFrequencies none() {
        return new TokenFrequencies(Map.of());
    }

    /// The table that ships with Limen.
    public static TokenFrequencies shipped() {
        try (var in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(TokenFrequencies.class.getResourceAsStream("common-names.tsv")),
                StandardCharsets.UTF_8))) {
            var shares = new HashMap<String, Double>();
            in.lines().filter(line -> !line.startsWith("#")).forEach(line -> readInto(shares, line));
            return new TokenFrequencies(shares);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The share of travellers with this word; 0 where nothing is known.
    public double share(String letters) {
        return shares.getOrDefault(letters, 0.0);
    }

    /// The words that a share is known of, in alphabetical order.
    public List<String> sortedWords() {
        return shares.keySet().stream().sorted().toList();
    }

    /// Every word that a share is known of.
    public Iterable<String> words() {
        return shares.keySet();
    }

    /// A line holds a number of travellers in 100,000 and the words that each occur so often.
    private static void readInto(Map<String, Double> shares, String line) {
        String[] parts = line.split("\t");
        double share = Double.parseDouble(parts[0]) / TABLE_UNIT;
        for (String word : parts[1].split(" ")) {
            shares.merge(word, share, Double::sum);
        }
    }
}
