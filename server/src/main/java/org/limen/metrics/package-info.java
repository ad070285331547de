/// What a node tells of its own work, for programs that watch many nodes: in the text form of OpenMetrics 1.0.
///
/// It tells counts, ages and sizes and never whom they are about: no name, no document, no officer, no subject of an
/// entry.
/// It is told to this machine alone, or to who shows the token of `limen.metrics.token`.
///
/// Every package tells its own figures, as beans of `kernel.figure`.
///
/// Words: a **family** is all values of one name.
@NullMarked
package org.limen.metrics;

import org.jspecify.annotations.NullMarked;
