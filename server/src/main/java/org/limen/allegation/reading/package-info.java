/// Allegations as they are shown: the board, one with everything known of it, what others may ask; now or as of then.
///
/// Every reading of the board or of one allegation leaves its trace.
///
/// Words: the **board** lists allegations with the one due first before the others; a **line** of the timeline is one
/// thing that was done, with whether it was done in its time.
@org.jspecify.annotations.NullMarked
package org.limen.allegation.reading;
