/// Recall at a fixed number of false alerts, measured alike for Limen and its peers.
///
/// Words: a **case** is a query whose true answer is known; an **innocent** is one that is on no list; a
/// **searcher** is any program that answers; a **threshold** is the score at which so many innocents in a thousand
/// raise an alert, taken from one half of them and checked on the other.
@org.jspecify.annotations.NullMarked
package org.limen.bench.screening.recall;
