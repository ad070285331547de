/// What every package speaks with: codes, the node's own identity, and answers that may be refusals.
///
/// Kernel knows no other package and holds under twenty small files.
/// Words: a **node** is one running Limen; an **answer** is a value or a refusal; a **refusal** is a no that the caller
/// can act on.
@org.jspecify.annotations.NullMarked
package org.limen.kernel;
