/// Signing in at an OpenID Connect provider, for centres that have one.
///
/// It is off unless `limen.access.oidc.issuer` is set; only `access` uses it.
/// Words: the **provider** vouches for officers; a **subject** is the provider's
/// own name for one; a **claim** is one thing that it says about them.
@org.jspecify.annotations.NullMarked
package org.limen.access.signon;
