/// What a node decided for each list: what it is, what it asks for, how many alerts it may raise, how far back it
/// looks.
///
/// Every change is an officer's, with a reason, kept and in the ledger; the last one counts.
/// A list of which nothing was decided has the node's standard.
///
/// Words: the **rate** is the number of alerts expected among 1,000 travellers who are not listed; **imported** is a
/// list that this node makes editions of itself, from files in a foreign form that nobody signed.
@org.jspecify.annotations.NullMarked
package org.limen.screening.setting;
