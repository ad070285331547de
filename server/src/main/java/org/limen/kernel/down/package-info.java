/// What a node decides for the nodes below it, on its way down.
///
/// Whoever keeps such decisions is a [FlowingDown]; `sync` carries them, over a link or by hand, and knows none of
/// them.
/// Words: a **sort** is a kind of thing that has editions: lists, officers; what came **from above** was decided at the
/// node above, and here it is refused to change it.
@NullMarked
@NamedInterface("down")
package org.limen.kernel.down;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
