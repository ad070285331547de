/// Measures how right and how fast positions are compared with lines and zones: `./limen bench lines`.
///
/// Everything is made from seeds that are printed; what JTS takes for the same fixes is measured in the same run.
/// Words: a **reliability table** groups answers by the probability that they gave and tells how often it came
/// true.
@org.jspecify.annotations.NullMarked
package org.limen.bench.lines;
