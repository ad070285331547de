/// What happens to a name between two records of one person, each kind by itself.
///
/// Words: a **rewriting** makes of a listed name another that the same person may travel under, or nothing where the
/// name isn't of the kind; a **table** is one country's way to write another script in Latin letters.
@org.jspecify.annotations.NullMarked
package org.limen.bench.screening.spelling;
