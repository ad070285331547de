/// Takes what waited in a queue: many items in one request, each answered by itself, none lost for another's fault.
///
/// Whoever takes a kind of item says how it is read and recorded; this package knows neither its form nor its table.
/// Words: an **item** is one thing that somebody wrote without a link; a **portion** is what is recorded at once, so
/// that a week's queue leaves room for others between.
@NullMarked
@NamedInterface("queue")
package org.limen.kernel.queue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
