package org.limen.engine.merkle;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/// One line of a ledger, without its body.
///
/// The hash is SHA-256 over a zero byte and then, in this order: the sequence (8 bytes, big-endian), the id (16),
/// kind and subject (each its UTF-8 length in 4 bytes, then the bytes), happened and recorded (each microseconds since
/// 1970 in 8 bytes), the body's hash (32) and the hash of the entry before (32; zeros for the first).
/// Lengths stand before whatever varies, so no two entries have the same encoding.
///
/// @param sequence 1 for the first entry, then without gaps
/// @param happened to the microsecond
/// @param recorded to the microsecond
public record Entry(
        long sequence,
        UUID id,
        String kind,
        String subject,
        Instant happened,
        Instant recorded,
        Hash bodyHash,
        Hash previous) {
    public static final int SALT_BYTES = 16;

    public Entry {
        happened = happened.truncatedTo(ChronoUnit.MICROS);
        recorded = recorded.truncatedTo(ChronoUnit.MICROS);
    }

    /// SHA-256 over the salt and then the body, so that a purged body can't be guessed from its hash.
    public static Hash bodyHash(byte[] salt, byte[] body) {
        return Hash.over(salt, body);
    }

    public Hash hash() {
        byte[] kindBytes = kind.getBytes(StandardCharsets.UTF_8);
        byte[] subjectBytes = subject.getBytes(StandardCharsets.UTF_8);
        int size = 1 + 8 + 16 + 4 + kindBytes.length + 4 + subjectBytes.length + 8 + 8 + 2 * Hash.BYTES;
        ByteBuffer encoded = ByteBuffer.allocate(size)
                .put((byte) 0)
                .putLong(sequence)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .putInt(kindBytes.length)
                .put(kindBytes)
                .putInt(subjectBytes.length)
                .put(subjectBytes)
                .putLong(micros(happened))
                .putLong(micros(recorded))
                .put(bodyHash.bytes())
                .put(previous.bytes());
        return Hash.over(encoded.array());
    }

    static long micros(Instant instant) {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), 1_000_000L), instant.getNano() / 1_000);
    }
}
