package org.limen.screening.edition;

import org.limen.screening.NameTraffic;
import org.limen.screening.Traveller;
import org.limen.screening.traffic.NamesOfTraffic;
import org.limen.screening.traffic.WordCount;
import org.springframework.stereotype.Component;

/// Learns from travellers: counts their names' words and weighs the lists in force by them.
@Component
class TrafficLearning implements NameTraffic {
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

        @Override
        public void traveller(Traveller traveller) {
            words.add(traveller.names());
        }

        @Override
        public void done() {
            names.keep(words);
            lists.reweigh();
        }
    }
}
