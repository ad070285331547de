/// The gate that every request passes: who is it, may they, and for which purpose.
///
/// Only `access` uses it; others steer it with [org.limen.access.Allowed],
/// [org.limen.access.Open] and [org.limen.access.ForPurpose].
/// Words: the **caller** is whoever sends a request; a handler is **closed** unless it says who may call it.
@org.jspecify.annotations.NullMarked
package org.limen.access.gate;
