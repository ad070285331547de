package org.limen.bench.screening.recall;

/// What a searcher made of a case.
///
/// @param of    the case
/// @param score the score of the right entry; negative infinity where it was not among the answers
/// @param first whether nobody else stands above it; another entry of the same person is not somebody else
public record Answer(Case of, double score, boolean first) {}
