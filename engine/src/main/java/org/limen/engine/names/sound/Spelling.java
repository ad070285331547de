package org.limen.engine.names.sound;

/// A word in the letters A to Z, with what speaks against it.
///
/// @param cost in tenths of nats: the higher, the less probable
public record Spelling(String letters, int cost) {}
