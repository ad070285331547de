/// How held logs are read: every entry once by each reader, a few in one recording, and what fails keeps back one
/// reader on one log only.
///
/// The node runs this on its database, the simulation on its disks.
///
/// Words: a **cursor** is how far a reader has read a kind of a log; a **way** is one reader's through one log; at
/// a **standstill** a reader fails on an entry and is given it again later.
@org.jspecify.annotations.NullMarked
package org.limen.engine.sync.reading;
