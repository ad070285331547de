/// The search desk: an officer looks through the lists of their own accord, for a purpose.
///
/// What is found is graded in words, and every grade can be seen through to the evidence that it rests on.
/// Words: whoever is **sought** is described as far as an officer knows them; a **grade** is how likely a listed entry
/// is whom they seek.
@org.jspecify.annotations.NullMarked
package org.limen.screening.search;
