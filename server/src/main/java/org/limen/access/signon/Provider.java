package org.limen.access.signon;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;

/// The provider as it describes itself, asked when the first officer wants to sign in there.
/// So a node starts without it, and local accounts work on while it is down.
final class Provider implements ClientRegistrationRepository {
    static final String ID = "provider";

    private final SignOnSettings settings;
    private @Nullable ClientRegistration known;

    Provider(SignOnSettings settings) {
        this.settings = settings;
    }

    @Override
    public synchronized @Nullable ClientRegistration findByRegistrationId(String id) {
        if (!id.equals(ID)) {
            return null;
        }
        if (known == null) {
            known = discover();
        }
        return known;
    }

    /// PKCE (RFC 7636) is always asked for, with a secret too.
    private ClientRegistration discover() {
        ClientRegistration.Builder builder = ClientRegistrations.fromIssuerLocation(settings.issuer())
                .registrationId(ID)
                .clientId(settings.clientId())
                .scope(settings.scopes())
                .redirectUri("{baseUrl}" + SignOn.ANSWER)
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build());
        String secret = settings.clientSecret();
        return secret == null
                ? builder.clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                        .build()
                : builder.clientSecret(secret).build();
    }
}
