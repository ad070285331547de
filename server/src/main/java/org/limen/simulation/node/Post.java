package org.limen.simulation.node;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.limen.ledger.LedgerEvent;
import org.limen.screening.BackRun;
import org.limen.simulation.Sabotage;
import org.limen.simulation.list.EditionFile;
import org.limen.simulation.list.Person;
import org.limen.simulation.machine.Disk;

/// The checks at a post: each is screened, recorded and answered, and a repeat is answered the same.
final class Post {
    private static final Duration CHECK_LONGEST = Duration.ofSeconds(12);
    private static final double ANSWER_LOST = 0.05;

    private final Node node;
    private final Set<UUID> checking = new LinkedHashSet<>();

    Post(Node node) {
        this.node = node;
    }

    void forget() {
        checking.clear();
    }

    /// A booth asks, for the first time or again.
    void arrive(UUID id, Person person) {
        node.alive(() -> {
            Row known = node.store.rows.get(id);
            if (known != null && !node.border.suffers(Sabotage.RECORD_REPEATS)) {
                answer(known);
            } else if (checking.add(id)) {
                check(id, person);
            }
        });
    }

    private void check(UUID id, Person person) {
        var told = new ArrayList<BackRun.Told>();
        var used = new ArrayList<Row.UsedEdition>();
        for (EditionFile edition : node.lists.inForce()) {
            used.add(new Row.UsedEdition(edition.list(), edition.number()));
            Lists.screen(edition, person).forEach(hit -> told.add(new BackRun.Told(hit.hit(), hit.category())));
        }
        Instant happened = node.now();
        node.later(node.chance.upTo(CHECK_LONGEST), () -> {
            checking.remove(id);
            record(id, person, happened, used, told);
        });
    }

    private void record(UUID id, Person person, Instant happened, List<Row.UsedEdition> used, List<BackRun.Told> told) {
        long place = node.store.identity.log().written() + 1;
        var row = new Row(id, person, node.store.rows.size() + 1L, node.now(), place, used, told);
        if (node.border.suffers(Sabotage.ANSWER_EARLY)) {
            answer(row);
        }
        Disk.Commit commit = node.disk.begin();
        commit.write(() -> {
            node.store.rows.put(id, row);
            node.store.record.add(row);
        });
        String body = "{\"name\":\"" + person.name() + "\",\"document\":\"" + person.document() + "\",\"hits\":"
                + told.size() + "}";
        node.record(
                commit, List.of(new LedgerEvent(Kinds.crossing(node.store.release), id.toString(), happened, body)));
        commit.done();
        node.border.note(() -> node + ": records crossing " + id + " at " + place + " with " + told.size() + " hits");
        if (!node.border.suffers(Sabotage.ANSWER_EARLY)) {
            answer(row);
        }
    }

    /// The answer leaves the node; the booth may not get it, and asks again.
    private void answer(Row row) {
        node.border.seen(new Observation.Answered(node, row.id()));
        if (!node.chance.happens(node.border.weather.isClear() ? 0 : ANSWER_LOST)) {
            node.border.answered(row.id());
        }
    }
}
