/// Takes country packs that an administrator, or the node above, delivered, and says which is used.
///
/// A pack comes as a whole file; it may add editions and must leave those that were there as they are, so that what a
/// check named stays what it was.
/// A pack that nobody delivered is the one that ships with Limen.
///
/// Words: a **delivery** is one file of a pack with who sent it and why.
@NullMarked
@NamedInterface("delivery")
package org.limen.stay.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
