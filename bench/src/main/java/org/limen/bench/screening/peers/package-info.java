/// Other ways to find listed persons, asked the same questions in the same run.
///
/// Words: a **peer** is a searcher that is not Limen; peers that retrieve and don't score well are **rescored** by
/// another's formula; a peer knows names only, and a **birth filter** drops whom a date of birth contradicts.
@org.jspecify.annotations.NullMarked
package org.limen.bench.screening.peers;
