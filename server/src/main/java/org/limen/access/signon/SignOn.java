package org.limen.access.signon;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.limen.access.session.SessionCookie;
import org.limen.access.session.Token;
import org.limen.kernel.Answer;
import org.limen.kernel.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/// The way to the provider and back: authorization code flow with PKCE (OpenID Connect Core §3.1, RFC 7636).
///
/// At its end stands a session of this node like any other; the provider's tokens are thrown away.
/// When something is in the way, the officer comes back to the console with a code in `sign-on` that says what.
@Component
@EnableConfigurationProperties(SignOnSettings.class)
public class SignOn {
    /// Where the console sends an officer who wants to sign in at the provider.
    public static final String START = "/api/sign-on/start/" + Provider.ID;

    static final String ANSWER = "/api/sign-on/answer";

    private static final Logger LOG = LoggerFactory.getLogger(SignOn.class);
    private static final String CONSOLE = "/";

    private final SignOnSettings settings;
    private final ProviderOfficers officers;
    private final Clock clock;

    SignOn(SignOnSettings settings, ProviderOfficers officers, Clock clock) {
        this.settings = settings;
        this.officers = officers;
        this.clock = clock;
    }

    public boolean isOn() {
        return settings.isOn();
    }

    /// Adds the provider's filters to the chain, when there is a provider.
    public void configure(HttpSecurity http) {
        if (!isOn()) {
            return;
        }
        http.oauth2Login(login -> login.clientRegistrationRepository(new Provider(settings))
                .authorizedClientRepository(new NoTokens())
                .authorizationEndpoint(leaving ->
                        leaving.baseUri("/api/sign-on/start").authorizationRequestRepository(new PendingSignOns(clock)))
                .redirectionEndpoint(coming -> coming.baseUri(ANSWER))
                .loginPage(CONSOLE)
                .successHandler(this::welcome)
                .failureHandler(SignOn::failed)
                .withObjectPostProcessor(unreachable()));
    }

    private void welcome(HttpServletRequest request, HttpServletResponse response, Authentication vouched)
            throws IOException {
        if (!(vouched.getPrincipal() instanceof OidcUser user) || user.getSubject() == null) {
            sendBack(response, "sign-on-refused");
            return;
        }
        switch (officers.admit(user.getSubject(), user.getClaims(), request.getRemoteAddr())) {
            case Answer.Given<Token>(Token token) -> {
                SessionCookie.write(request, response, token);
                response.sendRedirect(CONSOLE);
            }
            case Answer.Refused<Token>(Refusal refusal) -> sendBack(response, refusal.code());
        }
    }

    private static void failed(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        LOG.info("A sign-in at the provider failed: {}", failure.getMessage());
        sendBack(response, "sign-on-refused");
    }

    private static void sendBack(HttpServletResponse response, String code) throws IOException {
        response.sendRedirect(CONSOLE + "?sign-on=" + URLEncoder.encode(code, StandardCharsets.UTF_8));
    }

    /// A provider that can't be reached is no fault of this node.
    private static ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> unreachable() {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
                filter.setAuthenticationFailureHandler((request, response, failure) -> {
                    LOG.warn("The provider can't be reached: {}", String.valueOf(failure.getCause()));
                    sendBack(response, "sign-on-unavailable");
                });
                return filter;
            }
        };
    }
}
