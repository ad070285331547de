/// What a report says: the form, its coded lists and the rules of what can be taken.
///
/// Everything is said with its precision: times as spans, places with an error, numbers as bounds, sources with how
/// far they are to be believed.
/// It is used within `incident` and knows only values.
///
/// Words: **awareness** is the moment from which the service knew; a **detail** is coded by the incident's type; a
/// **notice** tells what is odd about a report that was taken all the same.
@org.jspecify.annotations.NullMarked
package org.limen.incident.report;
