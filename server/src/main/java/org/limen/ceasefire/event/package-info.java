/// Makes events of observations and keeps what officers decide about them.
///
/// Events are computed from the observations and the decisions known at a moment, so any moment's events can be had
/// again and every event opens into its observations; a decision of a person stands whatever is learned later.
/// Words: a **decision** says which observations are one event and which are not; a **group** is such a set; **apart**
/// is an observation that belongs to no event.
@org.jspecify.annotations.NullMarked
package org.limen.ceasefire.event;
