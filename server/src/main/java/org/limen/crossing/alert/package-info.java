/// Alerts that come after the crossing: somebody crossed, then a list changed, and the record is screened again.
///
/// The work runs in the background, goes on where it was when the node stops, and raises one alert for a crossing and
/// an edition's entry; what an officer judged before is respected.
/// A person judges an alert, and the judgement counts for the pair as one at second line does.
/// It reads `record` and `elsewhere`, asks `screening`, and nobody of `crossing` knows it.
///
/// Words: an **alert** is a hit that is bound to a crossing of the past; **screening back** is the work that finds
/// them; an alert is **withdrawn** when its entry is no more on the list.
@org.jspecify.annotations.NullMarked
package org.limen.crossing.alert;
