/// What a node's own traffic teaches: how often words occur in the names of its travellers.
///
/// Words are counted and no persons: a word that fewer than five travellers bear is not kept.
/// The counts are mixed with the table that ships, so that a quiet post does not forget the world.
///
/// Words: a **share** is the part of travellers whose name holds a word; the **shipped table** comes with Limen.
@org.jspecify.annotations.NullMarked
package org.limen.screening.traffic;
