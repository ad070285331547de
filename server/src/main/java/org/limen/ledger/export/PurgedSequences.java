package org.limen.ledger.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/// The sequences of the entries whose bodies one purge took away, as the purge's own entry tells them.
///
/// The body of an entry of the kind [#KIND] begins with `{"sequences":"3-5,9"`, ascending, so that a verifier needs
/// no more of it.
public final class PurgedSequences {
    /// The kind of the entries that tell of a purge; their own bodies are never purged.
    public static final String KIND = "bodies-purged";

    /// The name under which a purge's body has them, first of all.
    public static final String FIELD = "sequences";

    private static final String BEGIN = "{\"" + FIELD + "\":\"";
    private static final Pattern SPAN = Pattern.compile("([1-9][0-9]{0,17})(?:-([1-9][0-9]{0,17}))?");

    private PurgedSequences() {}

    /// From one sequence to another, both among them.
    public record Span(long from, long to) {}

    /// The spans that the body of a purge's entry tells; empty where it does not tell them.
    public static List<Span> of(String body) {
        try {
            return in(body);
        } catch (ExportFault e) {
            return List.of();
        }
    }

    /// The same body, telling of those up to a sequence only; empty where it tells of none of them.
    public static Optional<String> upTo(String body, long sequence) {
        List<Long> left = of(body).stream()
                .flatMap(span -> LongStream.rangeClosed(span.from(), Math.min(span.to(), sequence))
                        .boxed())
                .toList();
        return left.isEmpty()
                ? Optional.empty()
                : Optional.of(BEGIN + text(left) + body.substring(body.indexOf('"', BEGIN.length())));
    }

    /// Spells sequences that come ascending.
    public static String text(Iterable<Long> ascending) {
        var text = new StringBuilder();
        long from = 0;
        long to = -1;
        for (long sequence : ascending) {
            if (sequence != to + 1) {
                span(text, from, to);
                from = sequence;
            }
            to = sequence;
        }
        span(text, from, to);
        return text.toString();
    }

    private static void span(StringBuilder text, long from, long to) {
        if (to > 0) {
            text.append(text.isEmpty() ? "" : ",").append(from).append(from == to ? "" : "-" + to);
        }
    }

    static List<Span> in(String body) throws ExportFault {
        int end = body.startsWith(BEGIN) ? body.indexOf('"', BEGIN.length()) : -1;
        require(end >= 0);
        var spans = new ArrayList<Span>();
        long passed = 0;
        for (String part : body.substring(BEGIN.length(), end).split(",", -1)) {
            Span span = span(part);
            require(span.from() > passed && span.to() >= span.from());
            spans.add(span);
            passed = span.to();
        }
        return spans;
    }

    private static Span span(String part) throws ExportFault {
        Matcher span = SPAN.matcher(part);
        require(span.matches());
        long from = Long.parseLong(span.group(1));
        return new Span(from, span.group(2) == null ? from : Long.parseLong(span.group(2)));
    }

    private static void require(boolean holds) throws ExportFault {
        ExportFault.unless(holds, "purge-unreadable", "the entry does not say which bodies it purged");
    }
}
