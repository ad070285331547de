package org.limen.engine.sync.wire;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.limen.engine.merkle.Hash;

/// Reads the parts of a message one behind the other, and trusts none of them.
final class WireIn {
    private static final int ID_BYTES = 16;

    private final ByteBuffer bytes;

    private WireIn(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes);
    }

    /// What follows the message's first byte, which must be `form`; no more than `bytesMax` of it.
    static WireIn of(byte[] message, int form, int bytesMax) throws WireFault {
        if (message.length == 0 || message[0] != form) {
            throw new WireFault("form-unknown", 0);
        }
        var inflater = new Inflater(true);
        try (var inflated =
                new InflaterInputStream(new ByteArrayInputStream(message, 1, message.length - 1), inflater)) {
            byte[] parts = inflated.readNBytes(bytesMax + 1);
            if (parts.length > bytesMax) {
                throw new WireFault("too-long", bytesMax);
            }
            return new WireIn(parts);
        } catch (IOException e) {
            throw new WireFault("cut-off", message.length);
        } finally {
            inflater.end();
        }
    }

    /// Nothing may follow.
    void end() throws WireFault {
        if (bytes.hasRemaining()) {
            throw new WireFault("trailing-bytes", bytes.position());
        }
    }

    long number() throws WireFault {
        long number = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            need(1);
            byte next = bytes.get();
            number |= (next & 0x7FL) << shift;
            if (next >= 0) {
                return number;
            }
        }
        throw fault("number-too-long");
    }

    long signed() throws WireFault {
        long number = number();
        return (number >>> 1) ^ -(number & 1);
    }

    /// A number from 0 up to what there could be of something.
    int count() throws WireFault {
        long number = number();
        if (number < 0 || number > bytes.remaining()) {
            throw fault("count-too-large");
        }
        return (int) number;
    }

    int small() throws WireFault {
        long number = number();
        if (number < 0 || number > Integer.MAX_VALUE) {
            throw fault("number-too-large");
        }
        return (int) number;
    }

    long size() throws WireFault {
        long number = number();
        if (number < 0) {
            throw fault("number-too-large");
        }
        return number;
    }

    String text() throws WireFault {
        byte[] utf8 = taken(count());
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
        } catch (CharacterCodingException e) {
            throw fault("not-utf-8");
        }
    }

    Hash hash() throws WireFault {
        return Hash.of(taken(Hash.BYTES));
    }

    String hex(int length) throws WireFault {
        return HexFormat.of().formatHex(taken(length));
    }

    String base64() throws WireFault {
        return Base64.getEncoder().encodeToString(taken(count()));
    }

    UUID id() throws WireFault {
        need(ID_BYTES);
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    Instant instant() throws WireFault {
        return instant(signed());
    }

    Instant instant(long micros) throws WireFault {
        try {
            return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
        } catch (DateTimeException | ArithmeticException e) {
            throw fault("time-out-of-range");
        }
    }

    Duration duration() throws WireFault {
        return Duration.of(signed(), ChronoUnit.MICROS);
    }

    <T> List<T> list(Part<T> part) throws WireFault {
        int count = count();
        var items = new ArrayList<T>(count);
        for (int i = 0; i < count; i++) {
            items.add(part.read());
        }
        return items;
    }

    /// Reads one part.
    @FunctionalInterface
    interface Part<T> {
        T read() throws WireFault;
    }

    WireFault fault(String code) {
        return new WireFault(code, bytes.position());
    }

    private byte[] taken(int length) throws WireFault {
        need(length);
        byte[] taken = new byte[length];
        bytes.get(taken);
        return taken;
    }

    private void need(int length) throws WireFault {
        if (bytes.remaining() < length) {
            throw fault("cut-off");
        }
    }
}
