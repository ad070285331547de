/// What is kept of a crossing: its row with the findings as they were answered, and where it stands.
///
/// What writes takes the client of the open recording, so that a row and its entries of the ledger are on disk
/// together.
/// Only the state of a row changes, and only to what the state before offers.
/// It knows `check`, whose findings it keeps.
///
/// Words: a **row** is one crossing in the database; a **state** is where it stands, from cleared or referred on.
@org.jspecify.annotations.NullMarked
package org.limen.crossing.record;
