package org.limen.engine.lists.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A JSON value (RFC 8259) out of one line: maps, lists, texts, numbers as texts, booleans and nulls.
public final class Json {
    private static final int DEPTH_MAX = 64;

    /// The value, or null and what is wrong with the text.
    ///
    /// @param fault empty where it is JSON
    public record Reading(@Nullable Object value, String fault) {}

    private final String text;
    private int at;

    private Json(String text) {
        this.text = text;
    }

    public static Reading read(String text) {
        var json = new Json(text);
        try {
            Object value = json.value(0);
            json.blanks();
            return json.at == text.length() ? new Reading(value, "") : json.failed("more text follows the value");
        } catch (Fault fault) {
            return json.failed(fault.what);
        }
    }

    private Reading failed(String what) {
        return new Reading(null, at >= text.length() ? "it ends too early" : what + " in column " + (at + 1));
    }

    /// Ends the reading; never leaves this class.
    private static final class Fault extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final String what;

        Fault(String what) {
            super(what, null, false, false);
            this.what = what;
        }
    }

    private @Nullable Object value(int depth) {
        if (depth > DEPTH_MAX) {
            throw new Fault("is nested too deeply");
        }
        blanks();
        return switch (peek()) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", null);
            default -> number();
        };
    }

    private Map<String, @Nullable Object> object(int depth) {
        var members = new LinkedHashMap<String, @Nullable Object>();
        at++;
        for (boolean first = true; !closes('}', first); first = false) {
            blanks();
            String name = string();
            blanks();
            expect(':');
            members.put(name, value(depth + 1));
        }
        return members;
    }

    private List<@Nullable Object> array(int depth) {
        var items = new ArrayList<@Nullable Object>();
        at++;
        for (boolean first = true; !closes(']', first); first = false) {
            items.add(value(depth + 1));
        }
        return items;
    }

    /// True at the end of an object or array; otherwise passes over the comma before the next part.
    private boolean closes(char end, boolean first) {
        blanks();
        if (peek() == end) {
            at++;
            return true;
        }
        if (!first) {
            expect(',');
        }
        return false;
    }

    private String string() {
        expect('"');
        int from = at;
        while (peek() != '"' && peek() != '\\') {
            at++;
        }
        if (peek() == '"') {
            return text.substring(from, at++);
        }
        var string = new StringBuilder(text.substring(from, at));
        while (peek() != '"') {
            char c = text.charAt(at++);
            string.append(c == '\\' ? escaped() : c);
        }
        at++;
        return string.toString();
    }

    private char escaped() {
        char c = peek();
        at++;
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b', 'f', 'n', 'r', 't' -> ' ';
            case 'u' -> hex();
            default -> throw new Fault("an unknown escape");
        };
    }

    private char hex() {
        int code = 0;
        for (int i = 0; i < 4; i++) {
            int digit = Character.digit(peek(), 16);
            if (digit < 0) {
                throw new Fault("an unknown escape");
            }
            code = code * 16 + digit;
            at++;
        }
        return (char) code;
    }

    private @Nullable Object word(String word, @Nullable Object value) {
        if (!text.startsWith(word, at)) {
            throw new Fault("an unknown word");
        }
        at += word.length();
        return value;
    }

    private String number() {
        int from = at;
        while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        if (at == from) {
            throw new Fault("no value");
        }
        return text.substring(from, at);
    }

    private void expect(char c) {
        if (peek() != c) {
            throw new Fault("no '" + c + "'");
        }
        at++;
    }

    private char peek() {
        if (at >= text.length()) {
            throw new Fault("an early end");
        }
        return text.charAt(at);
    }

    private void blanks() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }
}
