/// Numbers that a package tells of its work; whoever watches the node reads them all in one place.
///
/// Counts, ages and sizes, never whom they are about.
/// Words: a **figure** is one name with its values; a bean is **measuring** when it has figures to tell.
@NullMarked
@NamedInterface("figure")
package org.limen.kernel.figure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
