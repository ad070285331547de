/// What is kept of incidents: revisions, steps and rescues, each with the time it was recorded.
///
/// Rows are added and never changed; where an incident stands at a moment is its last revision and its last steps
/// until then.
/// What writes takes the client of the open recording.
///
/// Words: **as of** a moment is as it was known then; a **state** is where the workflow stands.
@org.jspecify.annotations.NullMarked
package org.limen.incident.record;
