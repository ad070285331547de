package org.limen.engine.fusion;

/// How many there were, from the counts of several observers: the median of what is believed, and what holds 90 %.
public record CountEstimate(int count, int low, int high) {}
