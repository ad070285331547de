package org.limen.kernel;

/// The list or pack that a rule looked into, with its edition and its age at that moment.
///
/// @param ageSeconds since the edition was issued
public record Source(String name, long edition, long ageSeconds) {}
