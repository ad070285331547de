/// The commands of an authority that issues lists: it makes its keys once and signs each edition.
///
/// They need no node and no database; they know `screening`, which reads what they write.
/// Words: an **authority** signs lists with a key that nodes trust; an **edition** is a list with its number.
@org.jspecify.annotations.NullMarked
package org.limen.command.signing;
