package org.limen.dailyreport.sheet;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;

/// The words of one template in one language.
final class Words {
    private final Language language;
    private final Properties words = new Properties();

    Words(int template, Language language) {
        this.language = language;
        String file = "/dailyreport/" + template + "/" + language.code() + ".properties";
        try (InputStream in = Words.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("no words in " + file);
            }
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String say(String key) {
        String text = words.getProperty(key);
        if (text == null) {
            throw new IllegalStateException("no words for " + key + " in " + language);
        }
        return text;
    }

    /// A sentence with values put in (ICU message syntax; `{n, plural, …}` takes numbers).
    String say(String key, Map<String, Object> values) {
        return new MessageFormat(say(key), new ULocale(language.code() + "@numbers=latn")).format(values);
    }

    /// The word for a code; a code that nobody translated stands as it is.
    String code(String group, String code) {
        return words.getProperty(group + "." + code, words.getProperty("code." + code, code.replace('-', ' ')));
    }

    /// The name of a figure: of its total, and of the part.
    String figure(String code) {
        int colon = code.indexOf(':');
        if (words.containsKey("figure." + code)) {
            return say("figure." + code);
        }
        String part = code.substring(colon + 1);
        return say("figure." + code.substring(0, colon)) + ": "
                + code(GROUPS.getOrDefault(code.substring(0, colon), "code"), part);
    }

    private static final Map<String, String> GROUPS = Map.of(
            "events", "outcome",
            "alone", "outcome",
            "hours", "effort",
            "kind", "kind",
            "incident", "incident",
            "state", "state",
            "restriction", "restriction");
}
