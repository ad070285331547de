package org.limen.sync.bundle;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/// What only bundles say of editions: how much of them came, and their pieces. Each begins with a line of its own.
final class EditionMessages {
    static final int PIECE_BYTES = 1 << 20;

    private static final String CAME = "limen-came-1";
    private static final String PIECE = "limen-piece-1";

    private EditionMessages() {}

    /// A piece of an edition.
    static final class Piece {
        private final String sha256;
        private final long from;
        private final byte[] bytes;

        Piece(String sha256, long from, byte[] bytes) {
            this.sha256 = sha256;
            this.from = from;
            this.bytes = bytes;
        }

        String sha256() {
            return sha256;
        }

        long from() {
            return from;
        }

        byte[] bytes() {
            return bytes;
        }
    }

    static byte[] of(Map<String, Long> came) {
        var text = new StringBuilder(CAME);
        came.forEach(
                (sha256, bytes) -> text.append('\n').append(sha256).append(' ').append(bytes));
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /// How much came of each edition; empty where the message is another.
    static Optional<Map<String, Long>> came(byte[] message) {
        if (!begins(message, CAME)) {
            return Optional.empty();
        }
        var came = new HashMap<String, Long>();
        new String(message, StandardCharsets.US_ASCII).lines().skip(1).forEach(line -> {
            int space = line.indexOf(' ');
            if (space > 0 && line.substring(space + 1).matches("[0-9]{1,15}")) {
                came.put(line.substring(0, space), Long.parseLong(line.substring(space + 1)));
            }
        });
        return Optional.of(came);
    }

    static byte[] of(Piece piece) throws IOException {
        var out = new ByteArrayOutputStream();
        out.writeBytes((PIECE + " " + piece.sha256 + " " + piece.from + "\n").getBytes(StandardCharsets.US_ASCII));
        try (var deflating = new DeflaterOutputStream(out)) {
            deflating.write(piece.bytes);
        }
        return out.toByteArray();
    }

    /// A piece; empty where the message is another.
    static Optional<Piece> piece(byte[] message) throws IOException {
        if (!begins(message, PIECE)) {
            return Optional.empty();
        }
        int end = PIECE.length();
        while (end < message.length && message[end] != '\n') {
            end++;
        }
        String[] head = new String(message, 0, end, StandardCharsets.US_ASCII).split(" ", -1);
        if (head.length != 3 || !head[2].matches("[0-9]{1,15}") || end == message.length) {
            throw new BundleFault("unreadable", "A piece of an edition can't be read.");
        }
        try (var in = new InflaterInputStream(new ByteArrayInputStream(message, end + 1, message.length - end - 1))) {
            return Optional.of(new Piece(head[1], Long.parseLong(head[2]), in.readNBytes(PIECE_BYTES)));
        }
    }

    private static boolean begins(byte[] message, String mark) {
        return message.length >= mark.length()
                && new String(message, 0, mark.length(), StandardCharsets.US_ASCII).equals(mark);
    }
}
