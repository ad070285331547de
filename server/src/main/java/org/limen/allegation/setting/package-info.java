/// What a node was told about allegations: the parties, what counts as two sources, how long each step may take.
///
/// Words: a **party** signed the agreement and sits in the joint commission; a **deadline** is when the next step is
/// due, with a time from which it is reminded of.
@org.jspecify.annotations.NullMarked
package org.limen.allegation.setting;
