package org.limen.crossing.elsewhere;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.limen.crossing.Booth;
import org.limen.crossing.Booth.Person;
import org.limen.engine.sync.Origin;
import org.limen.ledger.Ledger;
import org.limen.ledger.kind.EntryKind;
import org.limen.sync.HeldEntry;
import org.limen.sync.HeldReader;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// Another node of the authority, as its entries come in: what it says of a traveller is what the node under test says
/// of the same passport, under ids of its own.
final class OtherNode {
    private static final JsonMapper JSON = new JsonMapper();

    final Origin origin;
    private final Booth booth;
    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final HeldReader reader;
    private long sequence;

    OtherNode(String name, Booth booth, JdbcClient jdbc, Ledger ledger, HeldReader reader) {
        this.origin = new Origin(name, "key of " + name + " " + UUID.randomUUID());
        this.booth = booth;
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.reader = reader;
    }

    /// One traveller's case, with ids that a booth made.
    record Case(UUID arrival, UUID id, String direction, Instant at, String checked) {
        Case at(Instant other) {
            return new Case(arrival, id, direction, other, checked);
        }
    }

    Case fresh(String direction, Person person, Instant at) {
        String like = booth.checked(Booth.arrival(direction, person.shown()))
                .path("id")
                .asString();
        String checked = jdbc.sql("SELECT body FROM ledger.entry JOIN ledger.body USING (sequence)"
                        + " WHERE kind = 'crossing-checked' AND subject = ?")
                .param(like)
                .query(String.class)
                .single();
        return new Case(UUID.randomUUID(), UUID.randomUUID(), direction, at.truncatedTo(ChronoUnit.MICROS), checked);
    }

    /// The entries of a case that is checked at this node.
    List<HeldEntry> checked(Case one) {
        var arrival = Map.of(
                "post", origin.name(),
                "lane", "1",
                "direction", one.direction(),
                "late", false,
                "travellers", List.of(one.id()),
                "officer", Map.of("id", UUID.randomUUID(), "name", "officer of " + origin.name()));
        return List.of(
                entry("arrival", one.arrival(), one.at(), JSON.writeValueAsString(arrival)),
                entry("crossing-checked", one.id(), one.at(), one.checked()));
    }

    HeldEntry decided(Case one, String state, Instant at) {
        var body = Map.of(
                "decision",
                Map.of("id", UUID.randomUUID(), "decision", "admit", "note", "as seen"),
                "from",
                "cleared",
                "to",
                state,
                "officer",
                Map.of("id", UUID.randomUUID(), "name", "officer of " + origin.name()));
        return entry("decision", one.id(), at, JSON.writeValueAsString(body));
    }

    /// An officer's word at this node on an alert about a case of its own.
    HeldEntry judged(Case one, String hit, long edition, boolean same) {
        var body = Map.of(
                "alert", UUID.randomUUID(),
                "judgement", Map.of("id", UUID.randomUUID(), "same", same, "why", "as " + origin.name() + " saw it"),
                "hit", hit,
                "edition", edition,
                "officer", Map.of("id", UUID.randomUUID(), "name", "officer of " + origin.name()));
        return entry("alert-judged", one.id(), one.at().plusSeconds(600), JSON.writeValueAsString(body));
    }

    /// An entry as a node of another release, or somebody with a stolen key, may have written it.
    HeldEntry entry(String kind, String subject, String body) {
        return entry(kind, subject, Instant.EPOCH, body);
    }

    private HeldEntry entry(String kind, UUID subject, Instant at, String body) {
        return entry(kind, subject.toString(), at, body);
    }

    private HeldEntry entry(String kind, String subject, Instant at, String body) {
        sequence++;
        Instant happened = at.truncatedTo(ChronoUnit.MICROS);
        return new HeldEntry(
                origin,
                sequence,
                UUID.randomUUID(),
                EntryKind.of(kind),
                subject,
                happened,
                happened,
                happened.plus(7, ChronoUnit.DAYS),
                body);
    }

    /// Hands entries to the reader as sync does, each within a recording.
    void comes(HeldEntry... entries) {
        for (HeldEntry entry : entries) {
            ledger.commit(page -> {
                reader.read(page, entry);
                return true;
            });
        }
    }

    /// Somebody is checked and admitted at this node, and its entries come.
    Case admitted(String direction, Person person, Instant at) {
        Case one = fresh(direction, person, at);
        comesAdmitted(one);
        return one;
    }

    void comesAdmitted(Case one) {
        checked(one).forEach(this::comes);
        comes(decided(one, "admitted", one.at().plusSeconds(30)));
    }
}
