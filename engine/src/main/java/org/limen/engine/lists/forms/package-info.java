/// One reader for each form in which lists are published; [org.limen.engine.lists.SubjectListReader] is their door.
///
/// Each takes a stream, hands on entries one by one, and leaves nothing without an account.
///
/// A **tally** is the account of an import while it runs; **gathering** is putting the parts of one entry together.
@org.jspecify.annotations.NullMarked
package org.limen.engine.lists.forms;
