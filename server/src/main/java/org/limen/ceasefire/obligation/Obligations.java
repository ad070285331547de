package org.limen.ceasefire.obligation;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.limen.access.Officer;
import org.limen.ceasefire.Deliveries;
import org.limen.engine.merkle.Hash;
import org.limen.kernel.Answer;
import org.limen.kernel.Once;
import org.limen.kernel.Refusal;
import org.limen.kernel.down.Above;
import org.limen.ledger.Ledger;
import org.limen.ledger.LedgerEvent;
import org.limen.ledger.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The editions of obligations: rows of `ceasefire.obligation`, held in memory.
@Component
class Obligations {
    private final JdbcClient jdbc;
    private final Deliveries deliveries;
    private final Ledger ledger;
    private final Clock clock;
    private final Above above;
    private final JsonMapper json;
    private volatile @Nullable List<Kept> known;

    Obligations(JdbcClient jdbc, Deliveries deliveries, Ledger ledger, Clock clock, Above above, JsonMapper json) {
        this.jdbc = jdbc;
        this.deliveries = deliveries;
        this.ledger = ledger;
        this.clock = clock;
        this.above = above;
        this.json = json;
    }

    /// One edition and where it comes from.
    record Kept(
            Obligation obligation,
            int edition,
            UUID delivery,
            Instant recordedAt,
            String recordedBy,
            String source,
            String why) {}

    /// What was sent.
    record Sent(UUID id, String source, String why, List<Obligation> obligations) {}

    /// What was sent, and when it was recorded.
    record Delivery(Sent sent, Instant recorded) {}

    /// Of each obligation its latest edition that was known at a moment, where that is valid on a day; by name.
    List<Kept> inForce(LocalDate on, Instant asOf) {
        Map<String, Kept> latest = new LinkedHashMap<>();
        for (Kept kept : all()) {
            if (!kept.recordedAt().isAfter(asOf) && kept.obligation().isValidOn(on)) {
                latest.merge(kept.obligation().obligation(), kept, (a, b) -> a.edition() > b.edition() ? a : b);
            }
        }
        return latest.values().stream()
                .sorted(Comparator.comparing(kept -> kept.obligation().obligation()))
                .toList();
    }

    Answer<Once<List<Kept>>> take(Sent sent, Officer officer) {
        Optional<Refusal> refusal = refusal(sent.obligations());
        if (refusal.isPresent()) {
            return Answer.refused(refusal.get());
        }
        Hash hash = Hash.over(json.writeValueAsString(sent).getBytes(StandardCharsets.UTF_8));
        Answer<Boolean> isNew = ledger.commit(page -> write(page, sent, hash, officer));
        read(true);
        return isNew.map(now -> new Once<>(
                all().stream().filter(kept -> kept.delivery().equals(sent.id())).toList(), now));
    }

    private Answer<Boolean> write(Page page, Sent sent, Hash hash, Officer officer) {
        Optional<Hash> before = deliveries.hash(page.jdbc(), sent.id());
        if (before.isPresent()) {
            return before.get().equals(hash) ? Answer.given(false) : Answer.refused(Refusal.idReused(sent.id()));
        }
        Optional<Refusal> decidedAbove = officer.isFromAbove() ? Optional.empty() : decidedAbove(page, sent);
        if (decidedAbove.isPresent()) {
            return Answer.refused(decidedAbove.get());
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        deliveries.insert(page.jdbc(), sent.id(), hash, now, officer, sent.source(), sent.why());
        var editions = new ArrayList<Map<String, Object>>();
        for (Obligation obligation : sent.obligations()) {
            editions.add(Map.of("edition", insert(page.jdbc(), obligation, sent.id()), "obligation", obligation));
        }
        page.enter(new LedgerEvent(
                "obligations-delivered",
                sent.id().toString(),
                now,
                Map.of("source", sent.source(), "why", sent.why(), "officer", officer.id(), "editions", editions)));
        return Answer.given(true);
    }

    private Optional<Refusal> decidedAbove(Page page, Sent sent) {
        return above.refusal(sent.obligations().stream()
                .anyMatch(obligation -> deliveries.cameFromAbove(
                        page.jdbc(), "obligation = ?", "obligation", obligation.obligation())));
    }

    private int insert(JdbcClient page, Obligation obligation, UUID delivery) {
        return page.sql("INSERT INTO ceasefire.obligation (obligation, edition, delivery, content)"
                        + " VALUES (:name, (SELECT coalesce(max(edition), 0) + 1 FROM ceasefire.obligation"
                        + " WHERE obligation = :name), :delivery, :content) RETURNING edition")
                .param("name", obligation.obligation())
                .param("delivery", delivery)
                .param("content", json.writeValueAsString(obligation))
                .query(Integer.class)
                .single();
    }

    /// Every delivery, in the order in which they came.
    List<Delivery> delivered() {
        return all().stream()
                .collect(Collectors.groupingBy(Kept::delivery, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(kept -> new Delivery(
                        new Sent(
                                kept.getFirst().delivery(),
                                kept.getFirst().source(),
                                kept.getFirst().why(),
                                kept.stream().map(Kept::obligation).toList()),
                        kept.getFirst().recordedAt()))
                .toList();
    }

    private static Optional<Refusal> refusal(List<Obligation> obligations) {
        var names = new HashSet<String>();
        for (Obligation obligation : obligations) {
            if (!names.add(obligation.obligation())) {
                return Optional.of(Refusal.invalid(
                        "obligation-twice", "The obligation " + obligation.obligation() + " comes twice."));
            }
            if (obligation.validTo() != null && obligation.validTo().isBefore(obligation.validFrom())) {
                return Optional.of(Refusal.invalid(
                        "validity-reversed", "The obligation " + obligation.obligation() + " ends before it begins."));
            }
        }
        return Optional.empty();
    }

    private List<Kept> all() {
        List<Kept> all = known;
        return all == null ? read(false) : all;
    }

    private synchronized List<Kept> read(boolean again) {
        List<Kept> all = known;
        if (all == null || again) {
            all = List.copyOf(table());
            known = all;
        }
        return all;
    }

    private List<Kept> table() {
        return jdbc.sql("SELECT o.*, d.recorded, d.officer_name, d.source, d.why FROM ceasefire.obligation o"
                        + " JOIN ceasefire.delivery d ON d.id = o.delivery ORDER BY d.sequence, o.obligation")
                .query((row, i) -> new Kept(
                        json.readValue(row.getString("content"), Obligation.class),
                        row.getInt("edition"),
                        row.getObject("delivery", UUID.class),
                        row.getTimestamp("recorded").toInstant(),
                        row.getString("officer_name"),
                        row.getString("source"),
                        row.getString("why")))
                .list();
    }
}
