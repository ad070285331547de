/// The command line: one class for each thing that `./limen` can be asked to do.
///
/// Filters read JSON Lines and write JSON Lines, one result for each input line, and need no database.
/// Words: a **filter** is an engine on standard input; a **result line** answers one input line; a **problem** says
/// what was wrong with it.
@org.jspecify.annotations.NullMarked
package org.limen.command;
