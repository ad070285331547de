package org.limen.demo;

import java.util.List;
import java.util.Map;
import org.limen.demo.field.FieldMonth;
import tools.jackson.databind.JsonNode;

/// Sends what the field watched and heard, in the queues in which it comes from there.
final class FieldPost {
    private static final int AT_ONCE = 1_000;

    private final NodeClient observer;

    FieldPost(NodeClient observer) {
        this.observer = observer;
    }

    /// Sends shifts and patrols before what was heard, and gives how many items the node took.
    int send(FieldMonth month) {
        int taken = 0;
        for (Map.Entry<String, List<Map<String, Object>>> part : month.effort().entrySet()) {
            taken += send("/api/effort/" + part.getKey(), part.getValue());
        }
        return taken + send("/api/observations", month.observations());
    }

    private int send(String address, List<Map<String, Object>> items) {
        int taken = 0;
        for (int from = 0; from < items.size(); from += AT_ONCE) {
            JsonNode told = observer.post(
                            address, Map.of("items", items.subList(from, Math.min(from + AT_ONCE, items.size()))))
                    .orRefused("send to " + address)
                    .body();
            taken += (int) told.path("items")
                    .valueStream()
                    .filter(item -> !item.path("answer").asString().equals("refused"))
                    .count();
        }
        return taken;
    }
}
