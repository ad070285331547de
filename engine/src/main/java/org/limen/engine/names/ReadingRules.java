package org.limen.engine.names;

/// By which rules a name is read in several ways; the former stay, so that an answer of the past can be made again.
///
/// @param persian    whether names in Arabic letters are read by Persian custom too
/// @param zoneUnaided whether a zone's name may be in Arabic codes though none of them begins with X
public record ReadingRules(boolean persian, boolean zoneUnaided) {
    /// Of November 2026, until model `fs-4`.
    public static final ReadingRules FIRST = new ReadingRules(false, false);

    public static final ReadingRules PRESENT = new ReadingRules(true, true);
}
