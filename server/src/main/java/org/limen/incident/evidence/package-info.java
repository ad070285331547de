/// Evidence: files as they came, by their hash, with who held, saw and exported them.
///
/// A file is hashed while it arrives and before anything reads it; the original is read-only from then on, and what is
/// derived of it (a thumbnail, its own time and place) lies apart and can be made again.
/// Nothing is ever unpacked or run; what is sent out is sent for saving, never for opening.
///
/// Words: the **original** is the file as it came; **custody** is the chain of who had to do with it; a **difference**
/// is stated between what a file says and what was reported, and not judged.
@NullMarked
@NamedInterface("evidence")
package org.limen.incident.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
