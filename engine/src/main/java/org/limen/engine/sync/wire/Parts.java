package org.limen.engine.sync.wire;

import java.util.List;
import org.limen.engine.merkle.Countersignature;
import org.limen.engine.merkle.Entry;
import org.limen.engine.merkle.TreeHead;
import org.limen.engine.sync.Carried;
import org.limen.engine.sync.Offered;
import org.limen.engine.sync.Origin;
import org.limen.engine.sync.Pace;
import org.limen.engine.sync.Standing;

/// The parts that several messages are made of, written and read.
final class Parts {
    private static final int WHOLE = 1;
    private static final int PURGED = 0;

    private Parts() {}

    static void origin(WireOut out, Origin origin) {
        out.text(origin.name()).base64(origin.publicKey());
    }

    static Origin origin(WireIn in) throws WireFault {
        return new Origin(in.text(), in.base64());
    }

    static void head(WireOut out, TreeHead head) {
        out.text(head.node()).number(head.size()).hash(head.root()).instant(head.signed());
        out.base64(head.signature());
    }

    static TreeHead head(WireIn in) throws WireFault {
        return new TreeHead(in.text(), in.size(), in.hash(), in.instant(), in.base64());
    }

    static void word(WireOut out, Countersignature word) {
        out.text(word.by()).base64(word.publicKey()).instant(word.at()).base64(word.signature());
    }

    static Countersignature word(WireIn in) throws WireFault {
        return new Countersignature(in.text(), in.base64(), in.instant(), in.base64());
    }

    static void pace(WireOut out, Pace pace) {
        out.number(pace.bytesMax()).duration(pace.pause());
    }

    static Pace pace(WireIn in) throws WireFault {
        return new Pace(in.small(), in.duration());
    }

    static void standing(WireOut out, Standing standing) {
        origin(out, standing.origin());
        out.number(standing.size()).hash(standing.root());
        out.list(standing.marks(), mark -> out.number(mark.sequence()).hash(mark.hash()));
    }

    static Standing standing(WireIn in) throws WireFault {
        return new Standing(origin(in), in.size(), in.hash(), in.list(() -> new Standing.Mark(in.size(), in.hash())));
    }

    static void offered(WireOut out, Offered offered) {
        out.text(offered.sort()).text(offered.name()).number(offered.number()).instant(offered.issued());
        out.number(offered.bytes()).text(offered.sha256()).number(offered.form());
    }

    static Offered offered(WireIn in) throws WireFault {
        return new Offered(in.text(), in.text(), in.size(), in.instant(), in.size(), in.text(), in.small());
    }

    /// Entries stand close together in time, so each tells its time from the one before.
    static void entries(WireOut out, List<Carried> entries) {
        out.number(entries.size());
        long time = 0;
        for (Carried entry : entries) {
            long recorded = WireOut.micros(entry.recorded());
            out.id(entry.id()).text(entry.kind()).text(entry.subject());
            out.signed(recorded - time).signed(WireOut.micros(entry.happened()) - recorded);
            content(out, entry.content());
            time = recorded;
        }
    }

    static List<Carried> entries(WireIn in) throws WireFault {
        long[] time = {0};
        return in.list(() -> {
            var id = in.id();
            String kind = in.text();
            String subject = in.text();
            time[0] += in.signed();
            long happened = time[0] + in.signed();
            return new Carried(id, kind, subject, in.instant(happened), in.instant(time[0]), content(in));
        });
    }

    private static void content(WireOut out, Carried.Content content) {
        switch (content) {
            case Carried.Whole whole -> out.number(WHOLE).hex(whole.salt()).text(whole.json());
            case Carried.Purged purged -> out.number(PURGED).hash(purged.hash());
        }
    }

    private static Carried.Content content(WireIn in) throws WireFault {
        return switch (in.small()) {
            case WHOLE -> new Carried.Whole(in.hex(Entry.SALT_BYTES), in.text());
            case PURGED -> new Carried.Purged(in.hash());
            default -> throw in.fault("content-unknown");
        };
    }
}
