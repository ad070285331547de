package org.limen.sync.link;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/// The addresses of a parent's door, and how pieces of editions travel.
final class Wire {
    static final String GREETING = "sync/1/greeting";
    static final String PORTION = "sync/1/portion";
    static final String CATALOGUE = "sync/1/catalogue";
    static final String PIECE = "sync/1/piece";

    /// The largest message that is taken, as it travels.
    static final int MESSAGE_BYTES_MAX = 32 << 20;

    /// How much of an edition travels at once, before compression.
    static final int PIECE_BYTES = 256 << 10;

    private Wire() {}

    static byte[] deflated(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var deflating = new DeflaterOutputStream(out)) {
            deflating.write(bytes);
        }
        return out.toByteArray();
    }

    static byte[] inflated(byte[] bytes) throws IOException {
        try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
            return in.readNBytes(PIECE_BYTES);
        }
    }
}
