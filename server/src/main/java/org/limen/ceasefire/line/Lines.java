package org.limen.ceasefire.line;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.limen.access.Officer;
import org.limen.ceasefire.Deliveries;
import org.limen.ceasefire.LineFeature;
import org.limen.ceasefire.LineFile;
import org.limen.engine.Problem;
import org.limen.engine.geodesy.GeoPoint;
import org.limen.engine.geodesy.Shape;
import org.limen.engine.merkle.Hash;
import org.limen.kernel.Answer;
import org.limen.kernel.Once;
import org.limen.kernel.Refusal;
import org.limen.kernel.down.Above;
import org.limen.ledger.Ledger;
import org.limen.ledger.LedgerEvent;
import org.limen.ledger.Page;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// Takes deliveries of lines and holds every edition in memory, ready to be measured against.
@Component
public class Lines {
    private static final int SHEETS_MAX = 64;
    private static final int TOLD_MAX = 50;

    private final LineTable table;
    private final Deliveries deliveries;
    private final Ledger ledger;
    private final Clock clock;
    private final Above above;
    private final Map<Asked, Sheet> sheets = new ConcurrentHashMap<>();
    private volatile @Nullable List<Edition> known;

    Lines(LineTable table, Deliveries deliveries, Ledger ledger, Clock clock, Above above) {
        this.table = table;
        this.deliveries = deliveries;
        this.ledger = ledger;
        this.clock = clock;
        this.above = above;
    }

    /// A day, and the deliveries that were known at the moment asked for.
    private record Asked(LocalDate on, Set<UUID> known) {}

    /// What became of a delivery.
    record Taken(List<Edition> editions, List<Problem> problems) {}

    /// What was sent.
    ///
    /// @param confirmed whether somebody answered that the coordinates are not swapped
    record Sent(UUID id, String source, String why, JsonNode collection, boolean confirmed) {}

    /// All that is valid on a day, as known at a moment.
    public Sheet sheet(LocalDate on, Instant asOf) {
        List<Edition> all = all();
        Set<UUID> heard = all.stream()
                .map(Edition::delivery)
                .filter(delivery -> !delivery.recorded().isAfter(asOf))
                .map(Edition.Delivery::id)
                .collect(Collectors.toUnmodifiableSet());
        if (sheets.size() > SHEETS_MAX) {
            sheets.clear();
        }
        return sheets.computeIfAbsent(new Asked(on, heard), _ -> Sheet.of(all, on, asOf));
    }

    /// Every edition of every version of a line, in the order in which they came.
    List<Edition> history(String line) {
        return all().stream()
                .filter(edition -> edition.version().line().equals(line))
                .toList();
    }

    private List<Edition> all() {
        List<Edition> all = known;
        return all == null ? read(false) : all;
    }

    private synchronized List<Edition> read(boolean again) {
        List<Edition> all = known;
        if (all == null || again) {
            all = List.copyOf(table.all());
            known = all;
        }
        return all;
    }

    Answer<Once<Taken>> take(Sent sent, Officer officer) {
        LineFile.Read read = LineFile.read(sent.collection());
        Optional<Refusal> refusal = refusal(read, sent.confirmed());
        if (refusal.isPresent()) {
            return Answer.refused(refusal.get());
        }
        Hash hash = Hash.over((sent.source() + "\n" + sent.why() + "\n" + sent.collection())
                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        Answer<Boolean> isNew = ledger.commit(page -> write(page, sent, hash, read, officer));
        read(true);
        return isNew.map(now -> new Once<>(new Taken(delivered(sent.id()), read.problems()), now));
    }

    /// Every delivery, in the order in which they came.
    List<Edition.Delivery> deliveries() {
        return all().stream().map(Edition::delivery).distinct().toList();
    }

    /// What came with a delivery.
    List<Edition> delivered(UUID id) {
        return all().stream()
                .filter(edition -> edition.delivery().id().equals(id))
                .toList();
    }

    private Answer<Boolean> write(Page page, Sent sent, Hash hash, LineFile.Read read, Officer officer) {
        Optional<Hash> before = deliveries.hash(page.jdbc(), sent.id());
        if (before.isPresent()) {
            return before.get().equals(hash) ? Answer.given(false) : Answer.refused(Refusal.idReused(sent.id()));
        }
        Optional<Refusal> decidedAbove = officer.isFromAbove() ? Optional.empty() : decidedAbove(page, read);
        if (decidedAbove.isPresent()) {
            return Answer.refused(decidedAbove.get());
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        deliveries.insert(page.jdbc(), sent.id(), hash, now, officer, sent.source(), sent.why());
        var delivery = new Edition.Delivery(sent.id(), now, officer.name(), sent.source(), sent.why());
        var editions = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < read.features().size(); i++) {
            LineFeature feature = read.features().get(i);
            var version =
                    new Edition.Version(feature.facts().line(), feature.facts().party());
            int number = table.nextEdition(page.jdbc(), version);
            var edition = new Edition(feature, read.sources().get(i), number, delivery);
            table.insert(page.jdbc(), edition);
            editions.add(Map.of("edition", number, "feature", edition.source()));
        }
        page.enter(new LedgerEvent("lines-delivered", sent.id().toString(), now, body(sent, officer, editions)));
        return Answer.given(true);
    }

    private Optional<Refusal> decidedAbove(Page page, LineFile.Read read) {
        return above.refusal(read.features().stream()
                .map(LineFeature::facts)
                .anyMatch(facts -> deliveries.cameFromAbove(
                        page.jdbc(), "line = ? AND party = ?", "line", facts.line(), facts.party())));
    }

    private static Map<String, Object> body(Sent sent, Officer officer, List<Map<String, Object>> editions) {
        var body = new LinkedHashMap<String, Object>();
        body.put("source", sent.source());
        body.put("why", sent.why());
        body.put("officer", officer.id());
        body.put("editions", editions);
        return body;
    }

    private Optional<Refusal> refusal(LineFile.Read read, boolean confirmed) {
        if (!read.isUsable()) {
            return Optional.of(refused(
                    "lines-invalid",
                    read.problems().stream().filter(Problem::isError).toList()));
        }
        List<Problem> swapped = confirmed ? List.of() : swapped(read.features());
        return swapped.isEmpty() ? Optional.empty() : Optional.of(refused("coordinates-swapped", swapped));
    }

    private static Refusal refused(String code, List<Problem> problems) {
        String more = problems.size() > 1 ? " (the first of " + problems.size() + ")" : "";
        return new Refusal(
                code,
                422,
                problems.getFirst().message() + more,
                Map.of("problems", problems.stream().limit(TOLD_MAX).toList()));
    }

    /// A line whose beginning fits what is known only the other way round is asked about before it is taken.
    private List<Problem> swapped(List<LineFeature> features) {
        Sheet sheet = Sheet.of(all(), LocalDate.now(clock), Instant.MAX);
        return features.stream()
                .flatMap(feature -> sheet.swapped(first(feature.outline().shape())).stream())
                .toList();
    }

    private static GeoPoint first(Shape shape) {
        return switch (shape) {
            case Shape.Line(List<List<GeoPoint>> parts) -> parts.getFirst().getFirst();
            case Shape.Area(List<List<List<GeoPoint>>> polygons) ->
                polygons.getFirst().getFirst().getFirst();
            case Shape.Place(GeoPoint point) -> point;
        };
    }
}
