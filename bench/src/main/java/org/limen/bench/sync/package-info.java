/// What it takes to bring a week's records from a post to its centre over a line as bad as lines get.
///
/// Words: a **line** is a proxy on loopback that shapes what goes through; **stalls** are what a lost segment costs.
@org.jspecify.annotations.NullMarked
package org.limen.bench.sync;
