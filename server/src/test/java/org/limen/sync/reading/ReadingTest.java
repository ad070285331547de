package org.limen.sync.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.limen.LimenTest;
import org.limen.engine.sync.Carried;
import org.limen.engine.sync.Holder;
import org.limen.engine.sync.Origin;
import org.limen.engine.sync.Pace;
import org.limen.engine.sync.Portion;
import org.limen.engine.sync.Reply;
import org.limen.ledger.Ledger;
import org.limen.ledger.LedgerEvent;
import org.limen.ledger.Page;
import org.limen.ledger.kind.EntryKind;
import org.limen.ledger.purge.PurgeFollowers;
import org.limen.sync.HeldEntry;
import org.limen.sync.HeldReader;
import org.limen.sync.log.HeldShelf;
import org.limen.sync.log.NodeTable;
import org.limen.sync.log.WrittenLog;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Held logs given to readers, in a real database.
@LimenTest
class ReadingTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    @Autowired
    HeldShelf shelf;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    PurgeFollowers followers;

    private final WrittenLog post = WrittenLog.of("reading-post");

    /// Keeps what it was given, and writes a line for each.
    private final class Kept implements HeldReader {
        private final String name = "kept-" + post.origin().publicKey();
        private final Set<EntryKind> kinds = new HashSet<>();
        private long failsOn = -1;

        Kept(String... kinds) {
            List.of(kinds).forEach(kind -> this.kinds.add(EntryKind.read(kind)));
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Set<EntryKind> kinds() {
            return kinds;
        }

        @Override
        public void read(Page page, HeldEntry entry) {
            if (!entry.origin().equals(post.origin())) {
                return;
            }
            page.enter(new LedgerEvent("test-kept", name, entry.happened(), Map.of("sequence", entry.sequence())));
            if (entry.sequence() == failsOn) {
                throw new IllegalStateException("on purpose");
            }
        }

        /// The sequences that it wrote down, in the order in which it did.
        List<Long> read() {
            return jdbc.sql("SELECT (b.body::json->>'sequence')::bigint FROM ledger.entry e JOIN ledger.body b"
                            + " USING (sequence) WHERE e.kind = 'test-kept' AND e.subject = ? ORDER BY e.sequence")
                    .param(name)
                    .query(Long.class)
                    .list();
        }
    }

    @Test
    void everyEntryOfItsKindsIsReadOnceInTheOrderOfTheLog() {
        hold(post.write(200).size());
        var reader = new Kept("test-0", "test-2");
        Reading reading = reading(reader);
        reading.readOn();
        reading.readOn();
        reading(reader).readOn();
        var expected = new ArrayList<Long>();
        for (long sequence = 1; sequence <= 200; sequence++) {
            if (sequence % 3 != 2) {
                expected.add(sequence);
            }
        }
        assertThat(reader.read()).isEqualTo(expected);
        hold(post.write("test-0", "x", "{}").sign().size());
        reading.readOn();
        assertThat(reader.read()).endsWith(199L, 201L).hasSize(expected.size() + 1);
    }

    @Test
    void aKindThatAReaderLearnsLaterIsReadFromTheBeginning() {
        post.write("visa-checked@2", "a", "{}").write("visa-checked", "b", "{}");
        hold(post.write("visa-checked@2", "c", "{}").sign().size());
        var before = new Kept("visa-checked");
        Reading reading = reading(before);
        reading.readOn();
        assertThat(before.read()).containsExactly(2L);
        assertThat(reading.unread(post.origin().publicKey())).isEqualTo(Map.of("visa-checked@2", 2L));
        Reading upgraded = reading(new Kept("visa-checked", "visa-checked@2"));
        upgraded.readOn();
        assertThat(before.read()).containsExactly(2L, 1L, 3L);
        assertThat(upgraded.unread(post.origin().publicKey())).isEmpty();
    }

    @Test
    void whatAReaderFailsOnKeepsBackOnlyThatReaderAndIsReadWhenItCan() {
        hold(post.write(50).size());
        var failing = new Kept("test-0");
        failing.failsOn = 22;
        Reading reading = reading(failing);
        reading.readOn();
        assertThat(failing.read()).endsWith(19L).hasSize(7);
        assertThat(reading.standstills()).singleElement().satisfies(still -> {
            assertThat(still.sequence()).isEqualTo(22);
            assertThat(still.origin()).isEqualTo(post.origin());
            assertThat(still.problem()).isEqualTo("on purpose");
        });
        failing.failsOn = -1;
        reading.readOn();
        assertThat(failing.read()).as("it waits before it tries again").hasSize(7);
        Reading restarted = reading(failing);
        restarted.readOn();
        assertThat(failing.read()).endsWith(49L).hasSize(17);
        assertThat(restarted.standstills()).isEmpty();
    }

    @Test
    void bodiesThatTheirNodePurgedGoHereTooAndTheLogStaysProvable() {
        post.write(4).write("bodies-purged", "test-1", "{\"sequences\":\"2-3,9\",\"count\":2}");
        hold(post.write(5).size());
        reading(new HeldPurges(followers)).readOn();
        var held = shelf.log(post.origin()).orElseThrow();
        List<Carried> entries = held.entries(0, 10, Integer.MAX_VALUE);
        for (int i = 0; i < entries.size(); i++) {
            boolean purged = entries.get(i).content() instanceof Carried.Purged;
            assertThat(purged).as("entry %d", i + 1).isEqualTo(i == 1 || i == 2);
            assertThat(entries.get(i).at(i + 1L, held.hashAt(i)).hash()).isEqualTo(held.hashAt(i + 1L));
        }
    }

    private Reading reading(HeldReader reader) {
        return new Reading(List.of(reader), shelf, ledger, jdbc, clock);
    }

    private void hold(long upTo) {
        new NodeTable().know(jdbc, post.origin(), post.origin().publicKey(), NOW);
        var keys = WrittenLog.keys();
        String key = Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
        long after = shelf.log(post.origin()).map(held -> held.size()).orElse(0L);
        var portion = new Portion(
                post.origin(),
                after,
                post.hashAt(after),
                post.entries(after, upTo, Integer.MAX_VALUE),
                post.headUpTo(after, upTo).orElseThrow());
        Reply reply = new Holder(new Origin("centre", key), keys, shelf).take(portion, post.origin(), Pace.FREE, NOW);
        assertThat(reply).isInstanceOf(Reply.Receipt.class);
    }
}
