package org.limen.dailyreport.sheet;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// A language that reports are written in.
public enum Language {
    EN,
    FR,
    RU,
    AR;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Locale locale() {
        return Locale.forLanguageTag(code());
    }

    public static Optional<Language> of(String code) {
        return Stream.of(values())
                .filter(language -> language.code().equals(code))
                .findFirst();
    }

    String direction() {
        return this == AR ? "rtl" : "ltr";
    }

    /// A number with so many places, in Western digits.
    String number(double value, int places) {
        String text = String.format(Locale.ROOT, "%." + places + "f", value);
        return this == FR || this == RU ? text.replace('.', ',') : text;
    }
}
