/// What it takes to bring a week's records from a post to its centre over a line as bad as lines get.
///
/// Both are whole nodes; only the line between them is made up.
///
/// Words: a **line** is a proxy on loopback that shapes what goes through; **stalls** are what a lost segment costs; a
/// **round trip** is a small request and its answer.
@org.jspecify.annotations.NullMarked
package org.limen.bench.sync;
