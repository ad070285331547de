package org.limen.engine.lists;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// Lost, stolen, revoked and invalid documents by issuer and number, exact, for tens of millions of them.
///
/// Issuer and number are packed into 63 bits where they fit, which is every number of a machine-readable zone and
/// every number of up to 14 digits; those stand in a flat table of 11 bytes a place with linear probing. Longer
/// ones stand beside it as text. No two documents share a key, so nothing is ever found that wasn't put in.
/// Filled once and then only read, it may be asked by any number of threads.
public final class DocumentNumbers {
    /// How full the table may be: at four fifths a number is found with three looks on average and a missing one is
    /// known to be missing after thirteen, at adjacent places.
    private static final double FULL_MAX = 0.8;

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    /// A document as it was reported.
    ///
    /// @param since null where the list doesn't say
    public record Report(DocumentKind kind, @Nullable LocalDate since) {}

    private final LongNumbers longer = new LongNumbers();
    private long[] keys;
    private byte[] kinds;
    private short[] sinces;
    private int size;

    /// @param expected so many are about to come; more may
    public DocumentNumbers(int expected) {
        int places = places(Math.max(16, expected));
        keys = new long[places];
        kinds = new byte[places];
        sinces = new short[places];
    }

    /// Puts a document in; false where it was there, and then what is said now stands.
    ///
    /// @param number in any form; blanks, hyphens and fillers don't count
    public boolean put(String issuer, String number, DocumentKind kind, @Nullable LocalDate since) {
        String normal = DocumentList.normalNumber(number);
        OptionalLong packed = PackedNumber.of(issuer, normal);
        if (packed.isEmpty()) {
            return longer.put(issuer.replace("<", "") + '\t' + normal, new Report(kind, since));
        }
        if (size >= keys.length * FULL_MAX) {
            grow();
        }
        return put(packed.getAsLong(), kind.mark(), SinceDay.of(since));
    }

    /// What was reported of a document; empty where nothing was.
    public Optional<Report> find(String issuer, String number) {
        String normal = DocumentList.normalNumber(number);
        OptionalLong packed = PackedNumber.of(issuer, normal);
        if (packed.isEmpty()) {
            return longer.find(issuer.replace("<", "") + '\t' + normal);
        }
        int place = place(packed.getAsLong());
        return keys[place] == 0
                ? Optional.empty()
                : Optional.of(new Report(DocumentKind.ofMark(kinds[place]), SinceDay.date(sinces[place])));
    }

    public int size() {
        return size + longer.size();
    }

    /// What the tables take, in bytes.
    public long bytes() {
        return keys.length * 11L + longer.bytes();
    }

    private boolean put(long key, byte kind, short since) {
        int place = place(key);
        boolean fresh = keys[place] == 0;
        keys[place] = key;
        kinds[place] = kind;
        sinces[place] = since;
        size += fresh ? 1 : 0;
        return fresh;
    }

    /// Where a key stands, or where it would.
    private int place(long key) {
        int place = home(key, keys.length);
        while (keys[place] != 0 && keys[place] != key) {
            place = place + 1 == keys.length ? 0 : place + 1;
        }
        return place;
    }

    /// Spreads keys evenly over a table of any length.
    private static int home(long key, int places) {
        long mixed = (key ^ (key >>> 32)) * GOLDEN;
        mixed ^= mixed >>> 29;
        return (int) Math.unsignedMultiplyHigh(mixed * GOLDEN, places);
    }

    private void grow() {
        long[] oldKeys = keys;
        byte[] oldKinds = kinds;
        short[] oldSinces = sinces;
        int places = places(Math.toIntExact(size + size / 2L));
        keys = new long[places];
        kinds = new byte[places];
        sinces = new short[places];
        size = 0;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                put(oldKeys[i], oldKinds[i], oldSinces[i]);
            }
        }
    }

    private static int places(int numbers) {
        return Math.toIntExact((long) Math.ceil(numbers / FULL_MAX) + 1);
    }
}
