package org.limen.bench.screening.peers;

/// A listed name that a peer retrieved.
public record Candidate(String entry, String name, double score) {}
