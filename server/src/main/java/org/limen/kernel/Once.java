package org.limen.kernel;

/// What a write gives that may be sent again: its value, and whether it was recorded now or before.
public record Once<T>(T value, boolean isNew) {}
