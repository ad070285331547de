package org.limen.kernel;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/// The English sentence of each reason code, from `reasons.properties`, with its parameters filled in.
final class Sentences {
    private static final Properties SENTENCES = load();

    private Sentences() {}

    static String of(String code, Map<String, Object> params) {
        String sentence = SENTENCES.getProperty(code, code);
        for (var param : params.entrySet()) {
            sentence = sentence.replace("{" + param.getKey() + "}", String.valueOf(param.getValue()));
        }
        return sentence;
    }

    private static Properties load() {
        var properties = new Properties();
        try (var in = Objects.requireNonNull(Sentences.class.getResourceAsStream("/reasons.properties"));
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
