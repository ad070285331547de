package org.limen.ceasefire.line;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.limen.access.Officer;
import org.limen.engine.merkle.Hash;
import org.limen.engine.sync.Offered;
import org.limen.engine.sync.Origin;
import org.limen.kernel.Answer;
import org.limen.kernel.Refusal;
import org.limen.kernel.down.FlowingDown;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Deliveries of lines on their way down, each once and as it was sent; the node that passes them on vouches for them.
@Component
class LinesFlowingDown implements FlowingDown {
    private static final int FORM = 1;

    private final Lines lines;
    private final JsonMapper json;
    private final Map<UUID, Offered> told = new ConcurrentHashMap<>();

    LinesFlowingDown(Lines lines, JsonMapper json) {
        this.lines = lines;
        this.json = json;
    }

    /// A delivery as a file.
    record DeliveryFile(UUID id, String source, String why, JsonNode collection) {}

    @Override
    public String sort() {
        return "lines";
    }

    @Override
    public int formMax() {
        return FORM;
    }

    @Override
    public List<Offered> used() {
        return lines.deliveries().stream()
                .map(delivery -> told.computeIfAbsent(delivery.id(), id -> offered(delivery)))
                .toList();
    }

    @Override
    public InputStream open(Offered offered, Origin child) {
        return new ByteArrayInputStream(file(UUID.fromString(offered.name())));
    }

    @Override
    public Answer<Taken> take(Offered offered, Path file) {
        try {
            var sent = json.readValue(Files.readAllBytes(file), DeliveryFile.class);
            return lines.take(
                            new Lines.Sent(sent.id(), sent.source(), sent.why(), sent.collection(), true),
                            Officer.fromAbove())
                    .map(taken -> new Taken(true));
        } catch (JacksonException e) {
            return Answer.refused(Refusal.invalid("lines-unreadable", "The delivery of lines can't be read."));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Offered offered(Edition.Delivery delivery) {
        byte[] file = file(delivery.id());
        return new Offered(
                sort(),
                delivery.id().toString(),
                1,
                delivery.recorded(),
                file.length,
                Hash.over(file).hex(),
                FORM);
    }

    private byte[] file(UUID id) {
        List<Edition> editions = lines.delivered(id);
        var delivery = editions.getFirst().delivery();
        var collection = json.createObjectNode().put("type", "FeatureCollection");
        var features = collection.putArray("features");
        editions.forEach(edition -> features.add(edition.source()));
        var sent = new DeliveryFile(id, delivery.source(), delivery.why(), collection);
        return json.writeValueAsString(sent).getBytes(StandardCharsets.UTF_8);
    }
}
