package org.limen.screening;

import java.util.List;

/// What a screening gave, and the editions that it looked into.
public record Screened(List<ScreeningHit> hits, List<ListStatus> lists) {
    public Screened {
        hits = List.copyOf(hits);
        lists = List.copyOf(lists);
    }
}
