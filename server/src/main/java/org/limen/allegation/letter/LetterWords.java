package org.limen.allegation.letter;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DecimalStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/// The words of letters in one language, from `allegation/letter/LANGUAGE.properties`.
final class LetterWords {
    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "fa", "he", "ps", "ur");

    private final String language;
    private final Properties words;

    private LetterWords(String language) {
        this.language = language;
        this.words = load("/allegation/letter/" + language + ".properties");
    }

    static LetterWords in(String language) {
        return new LetterWords(language);
    }

    Locale locale() {
        return Locale.of(language);
    }

    static String direction(String language) {
        return RIGHT_TO_LEFT.contains(language.split("-", 2)[0]) ? "rtl" : "ltr";
    }

    String direction() {
        return direction(language);
    }

    String say(String key) {
        return Objects.requireNonNull(words.getProperty(key), () -> language + " has no words for " + key);
    }

    String say(String key, Map<String, String> named) {
        String sentence = say(key);
        for (var name : named.entrySet()) {
            sentence = sentence.replace("{" + name.getKey() + "}", name.getValue());
        }
        return sentence;
    }

    String day(Instant at) {
        return format(at, "d MMMM uuuu");
    }

    String time(Instant at) {
        return format(at, "d MMMM uuuu, HH:mm") + " UTC";
    }

    private String format(Instant at, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, locale())
                .withDecimalStyle(DecimalStyle.STANDARD)
                .format(at.atZone(ZoneOffset.UTC));
    }

    Set<String> keys() {
        return new TreeSet<>(words.stringPropertyNames());
    }

    private static Properties load(String file) {
        var words = new Properties();
        try (var in = Objects.requireNonNull(LetterWords.class.getResourceAsStream(file), file);
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            words.load(reader);
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
