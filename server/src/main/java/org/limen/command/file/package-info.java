/// Files that commands read and write, and what is said when one can't be read or written.
///
/// A new file is written whole or not left behind, and nothing is ever written over; every command says what went
/// wrong in the same sentences, with what to do, and ends with status 2.
/// Words: a **fault** is what the disk or the system refused.
@org.jspecify.annotations.NullMarked
package org.limen.command.file;
