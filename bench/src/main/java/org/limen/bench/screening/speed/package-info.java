/// How long a screening takes, how many fit into a second, and what an index costs.
///
/// Words: a query is **due** at a fixed time and its latency counts from then, so that what waits behind a slow one
/// is counted too; its **service** time is its own alone.
@org.jspecify.annotations.NullMarked
package org.limen.bench.screening.speed;
