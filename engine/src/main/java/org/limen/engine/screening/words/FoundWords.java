package org.limen.engine.screening.words;

/// Ids of words that were found in a dictionary, with the room that finding them needs, so that nothing is allocated.
///
/// For one thread at a time.
public final class FoundWords extends Ints {
    final long[] hashes = new long[Neighbours.VARIANTS_MAX];
    final int[] places = new int[Neighbours.VARIANTS_MAX];

    /// Where what was read only to be fetched is put, so that it isn't left out.
    int touched;
}
