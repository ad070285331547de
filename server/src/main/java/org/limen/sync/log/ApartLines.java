package org.limen.sync.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.security.PublicKey;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.limen.engine.merkle.Entry;
import org.limen.engine.merkle.Hash;
import org.limen.engine.sync.Carried;
import org.limen.engine.sync.HeldLog;
import org.limen.engine.sync.Origin;
import org.limen.engine.sync.Portion;
import org.limen.engine.sync.wire.Came;
import org.limen.engine.sync.wire.Messages;
import org.limen.ledger.DiskSpace;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// What lies beside a node's log, a line of JSON for each entry, for whoever examines what a stolen key may have
/// written or where a log went on in two ways.
public final class ApartLines {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final HeldShelf shelf;

    public ApartLines(DataSource database, DiskSpace disk) {
        this.jdbc = JdbcClient.create(database);
        this.shelf = HeldShelf.on(database, disk);
    }

    private record Apart(long number, String why, Instant came, Came<Portion> portion) {}

    /// Writes all of them in the order in which they came; gives how many entries that are.
    public long write(String publicKey, Writer out) throws IOException {
        Optional<HeldLog> log = shelf.log(new Origin("", publicKey));
        try (var all = jdbc
                .sql("SELECT apart, why, recorded_at, portion FROM sync.apart WHERE public_key = ?" + " ORDER BY apart")
                .param(publicKey)
                .query((row, number) -> new Apart(
                        row.getLong(1),
                        row.getString(2),
                        row.getTimestamp(3).toInstant(),
                        Messages.portion(row.getBytes(4))))
                .stream()) {
            return all.mapToLong(apart -> write(apart, log, out)).sum();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static long write(Apart apart, Optional<HeldLog> log, Writer out) {
        if (!(apart.portion() instanceof Came.Whole<Portion>(Portion portion))) {
            return 0;
        }
        boolean signed =
                portion.origin().key().filter(key -> isSigned(portion, key)).isPresent();
        Hash previous = portion.before();
        long sequence = portion.after();
        try {
            for (Carried carried : portion.entries()) {
                sequence++;
                Entry entry = carried.at(sequence, previous);
                previous = entry.hash();
                out.write(JSON.writeValueAsString(line(apart, signed, entry, isIn(log, entry), carried)));
                out.write('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return portion.entries().size();
    }

    private static boolean isSigned(Portion portion, PublicKey key) {
        return portion.head().size() == portion.upTo() && portion.head().isSignedBy(key);
    }

    private static boolean isIn(Optional<HeldLog> log, Entry entry) {
        return log.filter(held -> entry.sequence() <= held.size()
                        && held.hashAt(entry.sequence()).equals(entry.hash()))
                .isPresent();
    }

    private static Map<String, Object> line(Apart apart, boolean signed, Entry entry, boolean held, Carried carried) {
        var line = new LinkedHashMap<String, Object>();
        line.put("apart", apart.number());
        line.put("why", apart.why());
        line.put("came", apart.came());
        line.put("signed", signed);
        line.put("inLog", held);
        line.put("sequence", entry.sequence());
        line.put("id", entry.id());
        line.put("kind", entry.kind());
        line.put("subject", entry.subject());
        line.put("happened", entry.happened());
        line.put("recorded", entry.recorded());
        String body = carried.body();
        line.put("body", body == null ? null : JSON.readTree(body));
        return line;
    }
}
