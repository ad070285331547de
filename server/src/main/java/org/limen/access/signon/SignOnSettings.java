package org.limen.access.signon;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.limen.access.Role;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Which OpenID Connect provider vouches for officers, and how it names their roles.
///
/// @param issuer the provider's address, from which everything else about it is discovered; empty: there is none
/// @param clientSecret absent when this node is a public client and proves itself by PKCE alone
/// @param rolesClaim the claim that names roles; dots step into objects: `realm_access.roles`
/// @param roles which role each of that claim's values gives; empty: administrators give roles here
/// @param makeUnknown whether an unknown subject gets an account without roles; otherwise it is refused
@ConfigurationProperties("limen.access.oidc")
record SignOnSettings(
        @DefaultValue("") String issuer,
        @DefaultValue("limen") String clientId,
        @Nullable String clientSecret,
        @DefaultValue({"openid", "profile"}) List<String> scopes,
        @DefaultValue("preferred_username") String nameClaim,
        @DefaultValue("roles") String rolesClaim,
        @DefaultValue Map<String, Role> roles,
        @DefaultValue("false") boolean makeUnknown) {

    boolean isOn() {
        return !issuer.isBlank();
    }
}
