/// Evidence as a file for a stranger: a zip with originals, their custody and a signature over every byte.
///
/// Any program opens the zip; `./limen verify` tells, without a database, whether it is what the node made.
/// The signature stands in the zip's comment, the last bytes of the file, and speaks of all bytes before it.
/// It knows the arithmetic of [org.limen.engine.merkle] and no database.
///
/// Words: the **manifest** names every file with its SHA-256 and its custody; the **seal line** is the zip's comment
/// with hash and signature; a **verdict** says intact, or what does not hold.
@NullMarked
@NamedInterface("bundle")
package org.limen.incident.bundle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
