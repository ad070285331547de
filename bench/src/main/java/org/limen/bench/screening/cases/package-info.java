/// Queries for listed persons whose answer is known, made from the real list with a seed.
///
/// Words: the **fields** of a query say what of a traveller is known to the check; a **kind** is what went wrong.
@org.jspecify.annotations.NullMarked
package org.limen.bench.screening.cases;
