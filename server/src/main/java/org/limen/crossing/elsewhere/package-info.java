/// What other nodes of the authority recorded of crossings, and what follows when their records meet.
///
/// Post, region and centre each hold the ledgers of the nodes below them; here their crossings and decisions are read,
/// so that a person's history and days of stay are whole and a newer list is asked about everybody.
/// Posts that were cut off from each other disagree sometimes: every such case has a defined outcome, both versions
/// stay, and a person is shown what has to be settled.
/// What is found depends on what the nodes recorded and not on the order in which it arrives.
///
/// Words: a **version** is one node's record of a crossing; a version **counts** when histories and days of stay are
/// reckoned by it; a **conflict** is where versions or a person's crossings don't fit together; its **outcome** is what
/// explained it or who settled it.
@org.jspecify.annotations.NullMarked
package org.limen.crossing.elsewhere;
