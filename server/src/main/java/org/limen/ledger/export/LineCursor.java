package org.limen.ledger.export;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.limen.engine.merkle.Ed25519;
import org.limen.engine.merkle.Entry;
import org.limen.engine.merkle.Hash;

/// Reads one line of an export of the second form from left to right; whatever is not in its one spelling is a fault.
final class LineCursor {
    static final String ESCAPED = "\"\\\b\f\n\r\t";
    static final String ESCAPES = "\"\\bfnrt";
    private static final int NUMBER_DIGITS_MAX = 18;
    private static final Pattern CONTROL = Pattern.compile("00(0[0-7BEF]|1[0-9A-F])");
    private static final Pattern INSTANT =
            Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{6}Z");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern LOWER_HEX = Pattern.compile("([0-9a-f]{2})*");
    private static final Pattern PUBLIC_KEY = Pattern.compile("MCowBQYDK2VwAyEA[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=");
    private static final String NULL = "null";

    private final byte[] line;
    private int at;

    LineCursor(byte[] line) {
        this.line = line;
    }

    static ExportFault wrong() {
        return new ExportFault("form-wrong", "the line is not written as this form of export writes it");
    }

    boolean stands(String ascii) {
        byte[] wanted = ascii.getBytes(StandardCharsets.US_ASCII);
        return at + wanted.length <= line.length
                && Arrays.equals(line, at, at + wanted.length, wanted, 0, wanted.length);
    }

    LineCursor expect(String ascii) throws ExportFault {
        if (!stands(ascii)) {
            throw wrong();
        }
        at += ascii.length();
        return this;
    }

    void end() throws ExportFault {
        if (at != line.length) {
            throw wrong();
        }
    }

    long number() throws ExportFault {
        int from = at;
        while (at < line.length && line[at] >= '0' && line[at] <= '9') {
            at++;
        }
        int digits = at - from;
        if (digits == 0 || digits > NUMBER_DIGITS_MAX || (digits > 1 && line[from] == '0')) {
            throw wrong();
        }
        return Long.parseLong(new String(line, from, digits, StandardCharsets.US_ASCII));
    }

    @Nullable
    String textOrNull() throws ExportFault {
        if (stands(NULL)) {
            at += NULL.length();
            return null;
        }
        return text();
    }

    String text() throws ExportFault {
        expect("\"");
        int from = at;
        boolean escapes = false;
        while (at < line.length && line[at] != '"') {
            if (line[at] >= 0 && line[at] < ' ') {
                throw wrong();
            }
            escapes |= line[at] == '\\';
            at += line[at] == '\\' ? 2 : 1;
        }
        String raw = utf8(from, Math.min(at, line.length));
        expect("\"");
        return escapes ? unescaped(raw) : raw;
    }

    byte @Nullable [] saltOrNull() throws ExportFault {
        String text = textOrNull();
        return text == null ? null : hex(text, Entry.SALT_BYTES);
    }

    Hash hash() throws ExportFault {
        return Hash.of(hex(text(), Hash.BYTES));
    }

    UUID id() throws ExportFault {
        return UUID.fromString(matching(ID));
    }

    Instant instant() throws ExportFault {
        String text = matching(INSTANT);
        try {
            return LocalDateTime.parse(text.substring(0, text.length() - 1)).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw wrong();
        }
    }

    /// An Ed25519 key, X.509 in base64.
    String publicKey() throws ExportFault {
        return matching(PUBLIC_KEY);
    }

    String signature() throws ExportFault {
        String text = text();
        if (!Ed25519.isSpelled(text)) {
            throw wrong();
        }
        return text;
    }

    private String matching(Pattern pattern) throws ExportFault {
        String text = text();
        if (!pattern.matcher(text).matches()) {
            throw wrong();
        }
        return text;
    }

    private static byte[] hex(String text, int bytes) throws ExportFault {
        if (text.length() != 2 * bytes || !LOWER_HEX.matcher(text).matches()) {
            throw wrong();
        }
        return HexFormat.of().parseHex(text);
    }

    private String utf8(int from, int to) throws ExportFault {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line, from, to - from))
                    .toString();
        } catch (CharacterCodingException e) {
            throw wrong();
        }
    }

    private static String unescaped(String raw) throws ExportFault {
        var text = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char letter = raw.charAt(i);
            if (letter != '\\') {
                text.append(letter);
            } else if (raw.startsWith("\\u", i)) {
                text.append(control(raw, i + 2));
                i += 5;
            } else {
                text.append(named(raw, ++i));
            }
        }
        return text.toString();
    }

    private static char named(String raw, int at) throws ExportFault {
        int named = at < raw.length() ? ESCAPES.indexOf(raw.charAt(at)) : -1;
        if (named < 0) {
            throw wrong();
        }
        return ESCAPED.charAt(named);
    }

    private static char control(String raw, int at) throws ExportFault {
        if (at + 4 > raw.length() || !CONTROL.matcher(raw.substring(at, at + 4)).matches()) {
            throw wrong();
        }
        return (char) HexFormat.fromHexDigits(raw, at, at + 4);
    }
}
