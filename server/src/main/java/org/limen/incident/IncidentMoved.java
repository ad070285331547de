package org.limen.incident;

import java.time.Instant;

/// An incident went from one state to another; published when that is on disk.
///
/// @param from  a state's code: `assessed`
/// @param state the state's code it has now: `verified`
public record IncidentMoved(IncidentId incident, String from, String state, Instant recordedAt) {}
