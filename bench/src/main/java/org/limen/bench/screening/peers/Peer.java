package org.limen.bench.screening.peers;

import java.util.List;

/// A program that retrieves listed names like a given one.
public interface Peer extends AutoCloseable {
    /// So many candidates at most, a choice of prototypes and of yente.
    int CANDIDATES = 50;

    /// The best candidates, the best first.
    List<Candidate> candidates(String name);

    @Override
    void close();
}
