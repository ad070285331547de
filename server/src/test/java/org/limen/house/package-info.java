/// Tests that keep the house: its rules of style, its boundaries, its documents.
///
/// Words: a **rule** is one sentence of docs/STYLE.md that a machine can check; a **breach** is a place that breaks
/// one, named by file and line.
@org.jspecify.annotations.NullMarked
package org.limen.house;
