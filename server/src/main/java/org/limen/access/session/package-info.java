/// Signing in, and the sessions that come of it.
///
/// Only the other packages of `access` use it.
/// Words: a **session** is a sign-in that goes on, known by the token in a cookie; it **idles** while its
/// officer does nothing, and **ends** by signing out, by time, or because an administrator, a new password
/// or a lock ended it; a name is **blocked** for a while after too many refused sign-ins.
@org.jspecify.annotations.NullMarked
package org.limen.access.session;
