package org.limen.ceasefire.event;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The answers of the last computations, by what was known when they were made: other knowledge is another key, so
/// nothing in here can be out of date.
///
/// @param <K> all that the answer follows from
final class DayMemory<K, V> {
    private final Map<K, V> answers;

    DayMemory(int entriesMax) {
        answers = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.@Nullable Entry<K, V> eldest) {
                return size() > entriesMax;
            }
        };
    }

    synchronized Optional<V> find(K known) {
        return Optional.ofNullable(answers.get(known));
    }

    synchronized void keep(K known, V answer) {
        answers.put(known, answer);
    }
}
