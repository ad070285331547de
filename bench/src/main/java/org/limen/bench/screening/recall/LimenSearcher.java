package org.limen.bench.screening.recall;

import java.util.List;
import org.limen.engine.screening.Hit;
import org.limen.engine.screening.Query;
import org.limen.engine.screening.ScreeningIndex;
import org.limen.engine.screening.ScreeningOptions;

/// Limen's own index, asked for far more than an operator would want, so that thresholds can be chosen afterwards.
///
/// @param index     what is asked
/// @param relative  whether the score is by how much a hit exceeds the model's own threshold for such a traveller,
///                  which differs with what is known of them, rather than its bits
public record LimenSearcher(ScreeningIndex index, boolean relative) implements Searcher {
    private static final int LOOSE_PER_THOUSAND = 200;

    @Override
    public List<Found> search(Query query) {
        double base = relative ? index.threshold(1, query.birthDate() != null) : 0;
        return index.screen(query, ScreeningOptions.perThousand(LOOSE_PER_THOUSAND)).stream()
                .map((Hit hit) -> new Found(hit.entry(), hit.bits() - base))
                .toList();
    }
}
