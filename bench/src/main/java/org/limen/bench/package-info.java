/// What Limen's computations cost and how often they are right, measured with the same data as others can use.
///
/// Words: a **bench** is one measurement with a name; a **peer** is another program that did the same work in the same
/// run.
@org.jspecify.annotations.NullMarked
package org.limen.bench;
