package org.limen.bench.screening.spelling;

import java.util.Optional;
import java.util.random.RandomGenerator;

/// Makes of a listed name, in Latin letters, another that the same person may travel under.
@FunctionalInterface
public interface Rewriting {
    /// Nothing where the name isn't one that this happens to.
    Optional<String> of(String name, RandomGenerator random);
}
