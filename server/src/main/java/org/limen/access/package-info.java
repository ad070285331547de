/// Access decides who may do what at this node, for which purpose,
/// and leaves a trace of every reading of personal data.
///
/// Every endpoint says with [Allowed] or [Open] who may call it; what says neither is denied.
/// It knows `kernel` and `ledger`, and nobody else.
///
/// - **Officer**: who acts: a person who signed in, or a device at a post.
/// - **Role**: what an officer's work is; one officer may have several.
/// - **Purpose**: what personal data is read for; the law allows a role some purposes and not others.
/// - **Post**: a crossing point with its lanes.
/// - **Reading**: one look at personal data, with officer, purpose and what was seen.
@org.jspecify.annotations.NullMarked
package org.limen.access;
