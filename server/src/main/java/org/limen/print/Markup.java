package org.limen.print;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One element of a page that is well-formed XHTML whatever text is put into it.
///
/// It reads as HTML5 in a browser and as XML in [Printed], so both show the same page.
public final class Markup {
    private static final Set<String> NO_ELEMENTS = Set.of("title", "style");
    private static final Pattern ISOLATED = Pattern.compile("\u2066([^\u2066\u2069]*)\u2069");
    private static final Set<String> EMPTY = Set.of("br", "hr", "img", "meta", "link", "col");

    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Object> content = new ArrayList<>();

    private Markup(String name) {
        this.name = name;
    }

    /// An element that holds elements and text; null is nothing.
    public static Markup element(String name, @Nullable Object... content) {
        return new Markup(name).add(content);
    }

    /// Adds elements ([Markup]) and text (anything else).
    public Markup add(@Nullable Object... more) {
        for (Object one : more) {
            switch (one) {
                case null -> {}
                case Iterable<?> several -> several.forEach(this::add);
                default -> content.add(one);
            }
        }
        return this;
    }

    public Markup with(String attribute, @Nullable Object value) {
        if (value != null) {
            attributes.put(attribute, value.toString());
        }
        return this;
    }

    /// The element as XHTML; text and attributes escaped, and characters that XML can't hold left out.
    public String xhtml() {
        var out = new StringBuilder();
        write(out);
        return out.toString();
    }

    /// A whole page with this as its root.
    public String page() {
        return "<!DOCTYPE html>\n" + xhtml() + "\n";
    }

    private void write(StringBuilder out) {
        out.append('<').append(name);
        attributes.forEach((key, value) ->
                out.append(' ').append(key).append("=\"").append(escaped(value)).append('"'));
        if (content.isEmpty() && EMPTY.contains(name)) {
            out.append("/>");
            return;
        }
        out.append('>');
        for (Object one : content) {
            if (one instanceof Markup inner) {
                inner.write(out);
            } else {
                text(one.toString(), out);
            }
        }
        out.append("</").append(name).append('>');
    }

    /// Text between the characters U+2066 and U+2069 goes left to right whatever stands around it.
    private void text(String text, StringBuilder out) {
        String escaped = escaped(text);
        out.append(
                NO_ELEMENTS.contains(name)
                        ? escaped
                        : ISOLATED.matcher(escaped).replaceAll("<span dir=\"ltr\">$1</span>"));
    }

    private static String escaped(String text) {
        var out = new StringBuilder(text.length());
        text.codePoints().filter(Markup::isXml).forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    /// XML 1.0, production 2.
    private static boolean isXml(int c) {
        boolean isSpace = c == '\t' || c == '\n' || c == '\r';
        return isSpace || (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000;
    }
}
