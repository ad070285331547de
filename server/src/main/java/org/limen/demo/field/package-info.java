/// A month of made-up life on the made-up region's ceasefire line: shifts, patrols, machines, refused access, and what
/// was heard.
///
/// Words: a **stand** is an observation post with its place; a **shift** is eight hours at it.
@org.jspecify.annotations.NullMarked
package org.limen.demo.field;
