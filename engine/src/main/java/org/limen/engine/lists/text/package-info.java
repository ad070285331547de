/// The text of list files, whoever made them: lines in an unknown encoding, rows of cells, JSON, and what people
/// write into cells.
///
/// Everything here takes any input and names what it could not use, with the line that it stands on.
///
/// A **fault** is a [org.limen.engine.Problem] on a line; **prose** is a date, a name or a number as a clerk
/// writes it among other words.
@org.jspecify.annotations.NullMarked
package org.limen.engine.lists.text;
