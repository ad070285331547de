/// The trace that every reading of personal data leaves, and the looking at it.
///
/// Only `access` uses it; others see [org.limen.access.Reads].
/// Words: a **reading** is one look at personal data: who, for which
/// purpose, at what, and how many records were shown.
@org.jspecify.annotations.NullMarked
package org.limen.access.reading;
