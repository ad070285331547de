package org.limen.incident;

import java.time.Instant;

/// A rescue began, went on or is over; published when that is on disk.
///
/// @param step `begun`, `alerted`, `under-way`, `reached` or `over`
public record RescueMoved(IncidentId incident, String step, Instant recordedAt) {}
