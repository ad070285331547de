package org.limen.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.limen.LimenTest;
import org.limen.engine.merkle.Entry;
import org.limen.engine.merkle.Hash;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@LimenTest
class GroupWriterTest {
    private static final Instant HAPPENED = Instant.parse("2026-03-01T08:00:00.123456Z");

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient jdbc;

    @Test
    void everyRecordingIsAnEntryLinkedToTheOneBefore() throws Exception {
        String subject = UUID.randomUUID().toString();
        List<Callable<Integer>> writers = IntStream.range(0, 200)
                .<Callable<Integer>>mapToObj(i -> () -> ledger.commit(page -> {
                    page.enter(new LedgerEvent("test", subject, HAPPENED, Map.of("i", i)));
                    return i;
                }))
                .toList();
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Integer> done : pool.invokeAll(writers)) {
                done.get();
            }
        }
        assertThat(count(subject)).isEqualTo(200);
        assertThatTheChainHolds();
    }

    @Test
    void aRecordingThatFailsIsUndoneAloneAndTheOthersOfItsGroupStand() throws Exception {
        String subject = UUID.randomUUID().toString();
        List<Callable<Boolean>> writers = IntStream.range(0, 60)
                .<Callable<Boolean>>mapToObj(i -> () -> {
                    try {
                        return ledger.commit(page -> {
                            page.enter(new LedgerEvent("test", subject, HAPPENED, Map.of("i", i)));
                            if (i % 7 == 0) {
                                throw new IllegalStateException("on purpose");
                            }
                            return true;
                        });
                    } catch (IllegalStateException e) {
                        return false;
                    }
                })
                .toList();
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            long stood = pool.invokeAll(writers).stream()
                    .filter(done -> done.resultNow())
                    .count();
            assertThat(stood).isEqualTo(51);
        }
        assertThat(count(subject)).isEqualTo(51);
        assertThatTheChainHolds();
    }

    @Test
    void whatStandsInTheChainCanNotBeChanged() {
        ledger.commit(page -> {
            page.enter(new LedgerEvent("test", "x", HAPPENED, Map.of()));
            return 0;
        });
        assertThatThrownBy(
                        () -> jdbc.sql("UPDATE ledger.entry SET kind = 'other'").update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> jdbc.sql("DELETE FROM ledger.entry").update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("append-only");
    }

    private long count(String subject) {
        return jdbc.sql("SELECT count(*) FROM ledger.entry WHERE subject = ?")
                .param(subject)
                .query(Long.class)
                .single();
    }

    private void assertThatTheChainHolds() {
        Hash[] previous = {Hash.origin()};
        jdbc.sql(
                        "SELECT e.*, b.salt, b.body FROM ledger.entry e LEFT JOIN ledger.body b USING (sequence) ORDER BY sequence")
                .query(row -> {
                    Entry entry = new Entry(
                            row.getLong("sequence"),
                            row.getObject("id", UUID.class),
                            row.getString("kind"),
                            row.getString("subject"),
                            row.getTimestamp("happened").toInstant(),
                            row.getTimestamp("recorded").toInstant(),
                            bodyHash(row),
                            previous[0]);
                    assertThat(entry.hash()).as("entry " + entry.sequence()).isEqualTo(Hash.of(row.getBytes("hash")));
                    previous[0] = entry.hash();
                });
    }

    /// Other tests purge bodies of the same ledger; theirs is the hash that the entry keeps.
    private static Hash bodyHash(ResultSet row) throws SQLException {
        String body = row.getString("body");
        return body == null
                ? Hash.of(row.getBytes("body_hash"))
                : Entry.bodyHash(row.getBytes("salt"), body.getBytes(StandardCharsets.UTF_8));
    }
}
