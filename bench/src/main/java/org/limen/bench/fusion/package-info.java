/// How well made-up barrages heard by several posts become events again: counts, places and what the ellipses are
/// worth.
///
/// Words: **adding up** is what fusion is compared to, every post's report taken for an event of its own; a **matched**
/// event has most of its reports from one barrage.
@org.jspecify.annotations.NullMarked
package org.limen.bench.fusion;
