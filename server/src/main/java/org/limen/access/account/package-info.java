/// Accounts: who an officer is, what they may do, and how they prove that it is them.
///
/// Only the other packages of `access` use it.
/// Words: an **account** is an officer with the secrets that prove it; a **one-time code** comes from a device in
/// the officer's pocket (RFC 6238); an account is **finished** when nothing is left to be set up before work.
@org.jspecify.annotations.NullMarked
package org.limen.access.account;
