/// Takes allegations down and moves them on; each step is a person's, with who, when and why.
///
/// What a state does not offer is refused, and so is what the rules of findings and of the commission don't allow yet.
///
/// Words: **out of turn** is a step that the state does not offer; **own** is a finding of whoever wants to judge it.
@org.jspecify.annotations.NullMarked
package org.limen.allegation.workflow;
