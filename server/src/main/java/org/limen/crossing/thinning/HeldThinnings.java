package org.limen.crossing.thinning;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.limen.ledger.Page;
import org.limen.ledger.kind.EntryKind;
import org.limen.sync.HeldBody;
import org.limen.sync.HeldEntry;
import org.limen.sync.HeldReader;
import org.limen.sync.UnreadableEntries;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/// Reads when other nodes opened and closed the degraded mode; who was checked under it comes with their checks.
@Component
class HeldThinnings implements HeldReader {
    static final String OPENED = "thinning-opened";
    static final String CLOSED = "thinning-closed";
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private final ThinningElsewhereTable table;
    private final UnreadableEntries unreadable;
    private final JsonMapper json;
    private final ObjectReader thinnings;

    HeldThinnings(ThinningElsewhereTable table, UnreadableEntries unreadable, JsonMapper json) {
        this.table = table;
        this.unreadable = unreadable;
        this.json = json;
        this.thinnings = json.readerFor(Thinning.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    @Override
    public Set<EntryKind> kinds() {
        return Set.of(EntryKind.of(OPENED), EntryKind.of(CLOSED));
    }

    @Override
    public void read(Page page, HeldEntry entry) {
        String body = entry.body();
        if (body == null) {
            return;
        }
        boolean isRead = entry.kind().name().equals(OPENED)
                ? opened(body, entry.subject())
                        .map(thinning -> table.insert(page.jdbc(), entry, thinning))
                        .isPresent()
                : closed(body, entry)
                        .map(closed -> table.insertEnd(page.jdbc(), entry, closed))
                        .isPresent();
        if (!isRead) {
            unreadable.lay(page, this, entry, "it is no " + entry.kind().name() + " that this release knows");
        }
    }

    private Optional<Thinning> opened(String body, String subject) {
        try {
            Thinning thinning = thinnings.readValue(body);
            return Optional.of(thinning)
                    .filter(HeldThinnings::isWhole)
                    .filter(one -> one.id().toString().equals(subject))
                    .filter(one -> HeldBody.object(json, body)
                            .filter(node -> !HeldBody.hasNul(node))
                            .isPresent());
        } catch (JacksonException | NullPointerException e) {
            return Optional.empty();
        }
    }

    private static boolean isWhole(Thinning one) {
        return Stream.of(one.post(), one.reach(), one.circumstance(), one.why(), one.openedAt(), one.closesAt())
                        .allMatch(Objects::nonNull)
                && Stream.of(one.officer(), one.officerName(), one.commitment()).allMatch(Objects::nonNull)
                && SHA256.matcher(one.commitment()).matches();
    }

    /// An end as its node tells it.
    ///
    /// @param officerName null where it closed by itself
    record Closed(UUID thinning, String why, @Nullable String officerName, String seed) {}

    private Optional<Closed> closed(String body, HeldEntry entry) {
        Optional<JsonNode> object = HeldBody.object(json, body)
                .filter(node -> !HeldBody.hasNul(node))
                .filter(node -> SHA256.matcher(node.path("seed").asString("")).matches());
        return HeldBody.id(entry.subject())
                .flatMap(thinning -> object.map(node -> new Closed(
                        thinning,
                        node.path("why").asString(""),
                        node.path("byItself").asBoolean(false)
                                ? null
                                : node.path("officerName").asString(""),
                        node.path("seed").asString(""))));
    }
}
