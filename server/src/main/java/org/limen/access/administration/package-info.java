/// What an administrator does to officers' accounts, from the very first one on.
///
/// Only the other packages of `access` use it.
/// Words: the **set-up code** is printed where the node runs and lets whoever reads it there make the first
/// administrator; the **last administrator** is one beside whom nobody could administer the node.
@org.jspecify.annotations.NullMarked
package org.limen.access.administration;
