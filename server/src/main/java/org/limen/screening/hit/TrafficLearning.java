package org.limen.screening.hit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.limen.engine.screening.Query;
import org.limen.screening.NameTraffic;
import org.limen.screening.Traveller;
import org.limen.screening.edition.Lists;
import org.limen.screening.traffic.NamesOfTraffic;
import org.limen.screening.traffic.WordCount;
import org.springframework.stereotype.Component;

/// Learns from travellers: counts their names' words, and measures thresholds on the last of them.
@Component
class TrafficLearning implements NameTraffic {
    /// Thresholds are measured on so many travellers at most.
    private static final int MEASURED_MAX = 5_000;

    private final NamesOfTraffic names;
    private final Lists lists;

    TrafficLearning(NamesOfTraffic names, Lists lists) {
        this.names = names;
        this.lists = lists;
    }

    @Override
    public boolean learns() {
        return names.learns();
    }

    @Override
    public Counting counting() {
        return new Learning();
    }

    private final class Learning implements Counting {
        private final WordCount words = new WordCount();
        private final Deque<Query> last = new ArrayDeque<>();

        @Override
        public void traveller(Traveller traveller) {
            words.add(traveller.names());
            last.addLast(EditionHits.query(traveller));
            if (last.size() > MEASURED_MAX) {
                last.removeFirst();
            }
        }

        @Override
        public void done() {
            names.keep(words);
            lists.reweigh(last.size() >= names.travellersMin() ? List.copyOf(last) : List.of());
        }
    }
}
