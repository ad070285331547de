package org.limen.ledger.export;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// Writes one line of an export of the second form, in its one spelling; [LineCursor] reads it.
final class LineText {
    private static final DateTimeFormatter SIX_DECIMALS =
            new DateTimeFormatterBuilder().appendInstant(6).toFormatter();
    private static final HexFormat HEX_UPPER = HexFormat.of().withUpperCase();
    private final StringBuilder text = new StringBuilder(512);

    LineText put(String asItIs) {
        text.append(asItIs);
        return this;
    }

    LineText number(long number) {
        text.append(number);
        return this;
    }

    LineText instant(Instant instant) {
        return put("\"").put(SIX_DECIMALS.format(instant)).put("\"");
    }

    LineText hexOrNull(byte @Nullable [] bytes) {
        return bytes == null
                ? put("null")
                : put("\"").put(HexFormat.of().formatHex(bytes)).put("\"");
    }

    LineText textOrNull(@Nullable String value) {
        return value == null ? put("null") : text(value);
    }

    /// A JSON text with the shortest escapes, and no character escaped that need not be.
    LineText text(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            escaped(value.charAt(i));
        }
        text.append('"');
        return this;
    }

    byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void escaped(char letter) {
        int named = LineCursor.ESCAPED.indexOf(letter);
        if (named >= 0) {
            text.append('\\').append(LineCursor.ESCAPES.charAt(named));
        } else if (letter < ' ') {
            text.append("\\u00").append(HEX_UPPER.toHexDigits((byte) letter));
        } else {
            text.append(letter);
        }
    }
}
