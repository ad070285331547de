package org.limen.engine.sync.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.limen.engine.merkle.Hash;

/// Writes the parts of a message one behind the other.
final class WireOut {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);

    /// The message: its form in one byte, then the parts deflated.
    byte[] message(int form) {
        var message = new ByteArrayOutputStream(bytes.size() / 2 + 16);
        message.write(form);
        var deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        try (var deflated = new DeflaterOutputStream(message, deflater)) {
            bytes.writeTo(deflated);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return message.toByteArray();
    }

    WireOut number(long number) {
        long rest = number;
        while ((rest & ~0x7FL) != 0) {
            bytes.write((int) ((rest & 0x7F) | 0x80));
            rest >>>= 7;
        }
        bytes.write((int) rest);
        return this;
    }

    /// A number that may be below zero, near to it in few bytes.
    WireOut signed(long number) {
        return number((number << 1) ^ (number >> 63));
    }

    WireOut text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        number(utf8.length);
        bytes.writeBytes(utf8);
        return this;
    }

    WireOut hash(Hash hash) {
        bytes.writeBytes(hash.bytes());
        return this;
    }

    WireOut hex(String hex) {
        bytes.writeBytes(HexFormat.of().parseHex(hex));
        return this;
    }

    WireOut base64(String base64) {
        byte[] decoded = Base64.getDecoder().decode(base64);
        number(decoded.length);
        bytes.writeBytes(decoded);
        return this;
    }

    WireOut id(UUID id) {
        return eight(id.getMostSignificantBits()).eight(id.getLeastSignificantBits());
    }

    WireOut instant(Instant instant) {
        return signed(micros(instant));
    }

    WireOut duration(Duration duration) {
        return signed(duration.toNanos() / 1_000);
    }

    <T> WireOut list(List<T> items, Consumer<T> each) {
        number(items.size());
        items.forEach(each);
        return this;
    }

    static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    private WireOut eight(long value) {
        for (int shift = 56; shift >= 0; shift -= 8) {
            bytes.write((int) (value >>> shift));
        }
        return this;
    }
}
