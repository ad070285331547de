package org.limen.ceasefire.taking;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.limen.kernel.queue.ItemAnswer;
import tools.jackson.databind.JsonNode;

/// A queue as it is sent, one item or a week's.
public record Queued(@NotEmpty @Size(max = ITEMS_MAX) List<@NotNull JsonNode> items) {
    static final int ITEMS_MAX = 10_000;

    /// A mebibyte is too little for ten thousand items.
    public static final long BYTES_MAX = 24L << 20;

    /// What became of each.
    public record Told(List<ItemAnswer> items) {}
}
