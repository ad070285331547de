/// Keeps who watched, when and where, who was kept from it, and says what the observations are worth: rates with
/// intervals.
///
/// What was not watched has no rate; a change is claimed only where chance and effort don't explain it.
/// Words: **manning** is a post with somebody at it; a **refusal** is access that somebody denied; **jamming** is a
/// refusal by radio; **effort** is the hours behind a number.
@org.jspecify.annotations.NullMarked
package org.limen.ceasefire.effort;
