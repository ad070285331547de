/// The crossing points of this node and the machines that work there.
///
/// Only the other packages of `access` use it.
/// Words: a **post** is a crossing point, a **lane** one way through it; a
/// **device** is a machine that acts with a token of its own.
@org.jspecify.annotations.NullMarked
package org.limen.access.post;
