/// What the node shows of itself: its ledger's head and export to those who inspect, its health to anybody.
///
/// It stands above `ledger`, `access` and `screening`, which do not know it.
/// Words: **oversight** is the work of an inspector outside the chain of command; **health** says whether checks work.
@org.jspecify.annotations.NullMarked
package org.limen.oversight;
