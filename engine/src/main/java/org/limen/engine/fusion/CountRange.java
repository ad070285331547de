package org.limen.engine.fusion;

/// How many an observer counted: a number, or only a bound of it.
///
/// @param high [#UNBOUNDED] when only a lower bound was given
public record CountRange(int low, int high) {
    public static final int UNBOUNDED = Integer.MAX_VALUE;

    public CountRange {
        if (low < 0 || high < low) {
            throw new IllegalArgumentException("a count lies between " + low + " and " + high + "?");
        }
    }

    public static CountRange exactly(int count) {
        return new CountRange(count, count);
    }

    public static CountRange atLeast(int count) {
        return new CountRange(count, UNBOUNDED);
    }
}
