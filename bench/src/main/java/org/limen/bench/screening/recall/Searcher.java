package org.limen.bench.screening.recall;

import java.util.List;
import org.limen.engine.screening.Query;

/// Any program that finds listed persons.
public interface Searcher {
    /// The best entries, each once, the best first.
    List<Found> search(Query query);
}
