/// What searches in the database have in common: their conditions and their pages.
///
/// Words: a **condition** is a piece of SQL with named parameters; a **cursor** is where a page ended, by time and id.
@NullMarked
@NamedInterface("search")
package org.limen.kernel.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
