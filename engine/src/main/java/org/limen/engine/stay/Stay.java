package org.limen.engine.stay;

import java.time.LocalDate;
import java.util.List;
import org.limen.engine.stay.CountedStay.Basis;

/// One stay as it was read from the crossings: what is presumed, what is certain, and when it may have begun.
///
/// @param from     first day that is presumed to be a day of stay
/// @param to       last day that is presumed to be one, the reference day when the person is still inside
/// @param certain  the days on which the record shows presence whatever is missing from it
/// @param earliest the first day on which the stay can have begun
record Stay(LocalDate from, LocalDate to, Basis basis, List<Period> certain, LocalDate earliest) {}
