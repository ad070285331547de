package org.limen.screening.batch;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Uploaded files in the database, in parts, so that none is ever whole in memory.
@Component
class BatchParts {
    private static final int PART_BYTES = 1 << 20;
    private static final Duration ABANDONED_AFTER = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    BatchParts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Keeps what the stream gives, up to one byte more than allowed; gives the number of bytes.
    long keep(UUID upload, InputStream in, long bytesMax) throws IOException {
        long bytes = 0;
        int number = 0;
        while (bytes <= bytesMax) {
            byte[] part = in.readNBytes((int) Math.min(PART_BYTES, bytesMax + 1 - bytes));
            if (part.length == 0) {
                return bytes;
            }
            insert(upload, number++, part);
            bytes += part.length;
        }
        return bytes;
    }

    InputStream open(UUID upload) {
        return new Joined(upload);
    }

    void remove(UUID upload) {
        jdbc.sql("DELETE FROM screening.batch_part WHERE upload = ?")
                .param(upload)
                .update();
    }

    /// Removes what was uploaded and is no batch, or one that has ended.
    void removeAbandoned() {
        jdbc.sql("DELETE FROM screening.batch_part p WHERE p.at < ? AND NOT EXISTS (SELECT FROM screening.batch b"
                        + " WHERE b.upload = p.upload AND b.ended IS NULL)")
                .param(clock.instant().minus(ABANDONED_AFTER).atOffset(ZoneOffset.UTC))
                .update();
    }

    private void insert(UUID upload, int number, byte[] part) {
        jdbc.sql("INSERT INTO screening.batch_part (upload, number, at, bytes) VALUES (?, ?, ?, ?)")
                .params(upload, number, clock.instant().atOffset(ZoneOffset.UTC), part)
                .update();
    }

    private byte[] part(UUID upload, int number) {
        return jdbc.sql("SELECT bytes FROM screening.batch_part WHERE upload = ? AND number = ?")
                .params(upload, number)
                .query((row, i) -> row.getBytes("bytes"))
                .optional()
                .orElse(new byte[0]);
    }

    /// The parts one after the other.
    private final class Joined extends InputStream {
        private final UUID upload;
        private byte[] part = new byte[0];
        private int number;
        private int at;

        Joined(UUID upload) {
            this.upload = upload;
        }

        @Override
        public int read() {
            return more() ? part[at++] & 0xFF : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            if (!more()) {
                return -1;
            }
            int taken = Math.min(length, part.length - at);
            System.arraycopy(part, at, into, offset, taken);
            at += taken;
            return taken;
        }

        private boolean more() {
            if (at == part.length && number >= 0) {
                part = part(upload, number);
                at = 0;
                number = part.length == 0 ? -1 : number + 1;
            }
            return at < part.length;
        }
    }
}
