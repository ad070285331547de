package org.limen.incident;

import java.time.Instant;

/// A report or a later revision of it is on disk; published after that.
///
/// @param revision   1 for the first report
/// @param type       the type's code: `irregular-crossing`
/// @param lifeAtRisk whether somebody is in danger as far as this revision says
public record IncidentRecorded(
        IncidentId incident, int revision, String type, boolean lifeAtRisk, Instant happenedFrom, Instant recordedAt) {}
