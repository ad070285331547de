/// Incidents as they are shown: one with everything known of it, or lists; now or as of a moment before.
///
/// A rescue that runs stands first in every list and is left out of none, whatever a filter says.
/// Every reading leaves its trace.
///
/// Words: the **timeline** is what happened and when it was recorded; the **first report** is in time or late, counted
/// from awareness; a row **beyond the filter** is there because a life is at risk.
@org.jspecify.annotations.NullMarked
package org.limen.incident.reading;
