package org.limen.engine.sync.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.limen.engine.Problem;
import org.limen.engine.sync.Catalogue;
import org.limen.engine.sync.ClockReading;
import org.limen.engine.sync.Greeting;
import org.limen.engine.sync.Portion;
import org.limen.engine.sync.Reply;
import org.limen.engine.sync.Welcome;

/// Messages as bytes, and bytes as messages.
public final class Messages {
    /// The largest message that is read, inflated.
    public static final int BYTES_MAX = 64 << 20;

    private static final int GREETING = 1;
    private static final int WELCOME = 2;
    private static final int PORTION = 3;
    private static final int REPLY = 4;
    private static final int CATALOGUE = 5;

    private Messages() {}

    public static byte[] of(Greeting greeting) {
        var out = new WireOut().number(greeting.protocol());
        Parts.origin(out, greeting.from());
        out.text(greeting.release()).instant(greeting.clock());
        out.list(measured(greeting), reading -> out.duration(reading.ahead()).duration(reading.uncertainty()));
        out.list(greeting.logs(), has -> {
            Parts.origin(out, has.origin());
            out.number(has.size()).hash(has.root());
        });
        return out.hash(greeting.editions()).message(GREETING);
    }

    public static Came<Greeting> greeting(byte[] bytes) {
        return came(bytes, GREETING, in -> {
            int protocol = in.small();
            var from = Parts.origin(in);
            String release = in.text();
            var clock = in.instant();
            var measured = in.list(() -> new ClockReading(in.duration(), in.duration()));
            var logs = in.list(() -> new Greeting.Has(Parts.origin(in), in.size(), in.hash()));
            return new Greeting(protocol, from, release, clock, firstOrNull(measured), logs, in.hash());
        });
    }

    public static byte[] of(Welcome welcome) {
        var out = new WireOut();
        switch (welcome) {
            case Welcome.Open open -> {
                Parts.origin(out.number(0).number(open.protocol()), open.from());
                out.text(open.release()).instant(open.clock());
                out.list(open.standings(), standing -> Parts.standing(out, standing));
                Parts.pace(out.hash(open.editions()).number(open.unread()), open.pace());
            }
            case Welcome.Closed closed -> out.number(1).text(closed.code()).instant(closed.clock());
        }
        return out.message(WELCOME);
    }

    public static Came<Welcome> welcome(byte[] bytes) {
        return came(bytes, WELCOME, in -> switch (in.small()) {
            case 0 -> open(in);
            case 1 -> new Welcome.Closed(in.text(), in.instant());
            default -> throw in.fault("message-unknown");
        });
    }

    private static Welcome open(WireIn in) throws WireFault {
        int protocol = in.small();
        var from = Parts.origin(in);
        String release = in.text();
        var clock = in.instant();
        var standings = in.list(() -> Parts.standing(in));
        return new Welcome.Open(protocol, from, release, clock, standings, in.hash(), in.size(), Parts.pace(in));
    }

    public static byte[] of(Portion portion) {
        var out = new WireOut();
        Parts.origin(out, portion.origin());
        out.number(portion.after()).hash(portion.before());
        Parts.entries(out, portion.entries());
        Parts.head(out, portion.head());
        return out.message(PORTION);
    }

    public static Came<Portion> portion(byte[] bytes) {
        return came(
                bytes,
                PORTION,
                in -> new Portion(Parts.origin(in), in.size(), in.hash(), Parts.entries(in), Parts.head(in)));
    }

    public static byte[] of(Reply reply) {
        var out = new WireOut();
        switch (reply) {
            case Reply.Receipt receipt -> {
                Parts.origin(out.number(0), receipt.origin());
                Parts.head(out, receipt.head());
                Parts.word(out, receipt.word());
                Parts.pace(out, receipt.pace());
            }
            case Reply.Misplaced misplaced -> {
                Parts.standing(out.number(1), misplaced.standing());
                Parts.pace(out, misplaced.pace());
            }
            case Reply.Forked forked -> {
                Parts.standing(out.number(2), forked.standing());
                out.number(forked.after());
            }
            case Reply.Broken broken -> {
                Parts.origin(out.number(3), broken.origin());
                out.number(broken.sequence()).text(broken.code());
            }
            case Reply.Closed closed -> {
                Parts.origin(out.number(4), closed.origin());
                Parts.pace(out.text(closed.code()).instant(closed.clock()), closed.pace());
            }
        }
        return out.message(REPLY);
    }

    public static Came<Reply> reply(byte[] bytes) {
        return came(bytes, REPLY, in -> switch (in.small()) {
            case 0 -> new Reply.Receipt(Parts.origin(in), Parts.head(in), Parts.word(in), Parts.pace(in));
            case 1 -> new Reply.Misplaced(Parts.standing(in), Parts.pace(in));
            case 2 -> new Reply.Forked(Parts.standing(in), in.size());
            case 3 -> new Reply.Broken(Parts.origin(in), in.size(), in.text());
            case 4 -> new Reply.Closed(Parts.origin(in), in.text(), in.instant(), Parts.pace(in));
            default -> throw in.fault("message-unknown");
        });
    }

    public static byte[] of(Catalogue catalogue) {
        var out = new WireOut();
        return out.list(catalogue.items(), item -> Parts.offered(out, item)).message(CATALOGUE);
    }

    public static Came<Catalogue> catalogue(byte[] bytes) {
        return came(bytes, CATALOGUE, in -> new Catalogue(in.list(() -> Parts.offered(in))));
    }

    private static List<ClockReading> measured(Greeting greeting) {
        ClockReading measured = greeting.measured();
        return measured == null ? List.of() : List.of(measured);
    }

    private static @Nullable ClockReading firstOrNull(List<ClockReading> readings) {
        return readings.isEmpty() ? null : readings.getFirst();
    }

    private static <T> Came<T> came(byte[] bytes, int form, Read<T> read) {
        try {
            WireIn in = WireIn.of(bytes, form, BYTES_MAX);
            T message = read.from(in);
            in.end();
            return new Came.Whole<>(message);
        } catch (WireFault fault) {
            return new Came.Unreadable<>(Problem.error(
                    fault.code(), null, "The message can't be read: " + fault.code() + " at byte " + fault.at() + "."));
        }
    }

    @FunctionalInterface
    private interface Read<T> {
        T from(WireIn in) throws WireFault;
    }
}
