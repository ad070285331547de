package org.limen.bench.screening.recall;

/// An entry that a searcher gives as an answer, the higher the score the surer.
public record Found(String entry, double score) {}
