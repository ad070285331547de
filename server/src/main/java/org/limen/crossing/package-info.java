/// The border check: an arrival becomes cleared or referred with reasons, and an officer decides.
///
/// Software never refuses anybody: it runs a visible list of rules and clears or refers; persons admit, send on,
/// refuse, detain or open the protection path, and no rule outranks protection.
/// What was answered is on disk, once, whatever a client repeats.
/// Arrivals are taken here; `check` asks, `record` keeps, `decision` is what officers do, `search` lists and counts.
/// It may ask `document`, `screening`, `stay`, `access` and the `ledger`; nobody asks it, others learn by the ledger.
///
/// Words: an **arrival** is who comes to a lane together; a **crossing** is one traveller of it; the **first line** is
/// the booth, the **second line** the office behind it; a **stay** is an entry and its exit.
@org.jspecify.annotations.NullMarked
package org.limen.crossing;
