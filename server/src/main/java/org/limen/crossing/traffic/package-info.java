/// Tells `screening` once a day how often words occur in the names of this node's travellers.
///
/// It goes through the travellers of the last year, each once, and keeps nothing itself.
/// It reads `record`, and nobody of `crossing` knows it.
///
/// Words: **traffic** is who crosses here.
@org.jspecify.annotations.NullMarked
package org.limen.crossing.traffic;
