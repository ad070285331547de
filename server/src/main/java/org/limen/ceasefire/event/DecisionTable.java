package org.limen.ceasefire.event;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.limen.ceasefire.GroupingDecision;
import org.limen.engine.merkle.Hash;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Officers' decisions as rows of `ceasefire.grouping` and `ceasefire.grouped`.
@Component
class DecisionTable {
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private final JdbcClient jdbc;

    DecisionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(GroupingDecision of, UUID observation, int part) {}

    /// All decisions known at a moment, in the order they were taken.
    List<GroupingDecision> all(Instant asOf) {
        var rows = jdbc.sql("SELECT * FROM ceasefire.grouping JOIN ceasefire.grouped ON grouped.grouping = grouping.id"
                        + " WHERE recorded_at <= ? ORDER BY ordinal, part, observation")
                .param(asOf.atOffset(ZoneOffset.UTC))
                .query((row, i) -> new Row(
                        new GroupingDecision(
                                row.getObject("id", UUID.class),
                                row.getString("decision"),
                                List.of(),
                                row.getString("why"),
                                row.getTimestamp("recorded_at").toInstant(),
                                row.getObject("officer", UUID.class),
                                row.getString("officer_name")),
                        row.getObject("observation", UUID.class),
                        row.getInt("part")))
                .list();
        var decisions = new LinkedHashMap<UUID, List<Row>>();
        rows.forEach(row -> decisions
                .computeIfAbsent(row.of().id(), id -> new ArrayList<>())
                .add(row));
        return decisions.values().stream().map(DecisionTable::decision).toList();
    }

    private static GroupingDecision decision(List<Row> rows) {
        Map<Integer, List<UUID>> groups = new TreeMap<>();
        rows.forEach(row ->
                groups.computeIfAbsent(row.part(), part -> new ArrayList<>()).add(row.observation()));
        GroupingDecision of = rows.getFirst().of();
        return new GroupingDecision(
                of.id(),
                of.what(),
                List.copyOf(groups.values()),
                of.why(),
                of.recordedAt(),
                of.officer(),
                of.officerName());
    }

    /// A decision that was recorded, with the hash of what was sent.
    record There(GroupingDecision decision, Hash content) {}

    Optional<There> recorded(UUID id) {
        return jdbc.sql("SELECT content_hash FROM ceasefire.grouping WHERE id = ?")
                .param(id)
                .query((row, i) -> Hash.of(row.getBytes(1)))
                .optional()
                .map(content -> new There(
                        all(LATEST).stream()
                                .filter(one -> one.id().equals(id))
                                .findFirst()
                                .orElseThrow(),
                        content));
    }

    void insert(JdbcClient page, GroupingDecision decision, Hash content) {
        page.sql("INSERT INTO ceasefire.grouping (id, content_hash, decision, why, recorded_at, officer, officer_name)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)")
                .param(decision.id())
                .param(content.bytes())
                .param(decision.what())
                .param(decision.why())
                .param(decision.recordedAt().atOffset(ZoneOffset.UTC))
                .param(decision.officer())
                .param(decision.officerName())
                .update();
        for (int part = 0; part < decision.groups().size(); part++) {
            for (UUID observation : decision.groups().get(part)) {
                page.sql("INSERT INTO ceasefire.grouped (grouping, observation, part) VALUES (?, ?, ?)")
                        .params(decision.id(), observation, part)
                        .update();
            }
        }
    }
}
