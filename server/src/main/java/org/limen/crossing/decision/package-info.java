/// What officers do with a checked crossing: look at it, judge its hits, decide, and hand out a refusal's form.
///
/// A decision is always a person's, and only one that the state of the crossing offers to the officer's role.
/// Protection stands before refusal, and a hit before admission until somebody has judged it.
/// It knows `check` and `record`.
///
/// Words: a **view** is a crossing as the officer who asks sees it; a **judgement** says whether the traveller is the
/// listed person; a **ground** is why entry is refused; a **stay** is an admitted entry and the exit that ends it.
@org.jspecify.annotations.NullMarked
package org.limen.crossing.decision;
