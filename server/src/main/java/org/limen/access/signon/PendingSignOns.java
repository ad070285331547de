package org.limen.access.signon;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.limen.access.session.Token;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.web.util.WebUtils;

/// Officers who are on their way to the provider and back, for ten minutes each.
///
/// A cookie binds each to the browser that left: an answer that somebody else asked for is not taken.
/// The way back starts at another site, hence `SameSite=Lax` for this one.
final class PendingSignOns implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {
    private static final String COOKIE = "limen-sign-on";
    private static final String PATH = "/api/sign-on";
    private static final Duration LASTS = Duration.ofMinutes(10);
    private static final int WAITING_MAX = 1_000;

    private record Pending(OAuth2AuthorizationRequest request, String cookieHash, Instant until) {}

    private final Map<String, Pending> byState = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Pending> eldest) {
            return size() > WAITING_MAX;
        }
    };
    private final Clock clock;

    PendingSignOns(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        String state = request.getParameter("state");
        var cookie = WebUtils.getCookie(request, COOKIE);
        Pending pending = state == null ? null : byState.get(state);
        if (pending == null || cookie == null) {
            return null;
        }
        boolean own = pending.cookieHash().equals(new Token(cookie.getValue()).hash());
        return own && clock.instant().isBefore(pending.until()) ? pending.request() : null;
    }

    @Override
    public synchronized void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest pending, HttpServletRequest request, HttpServletResponse response) {
        if (pending == null || pending.getState() == null) {
            return;
        }
        Token binding = Token.random();
        byState.put(
                pending.getState(),
                new Pending(pending, binding.hash(), clock.instant().plus(LASTS)));
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(binding.text(), LASTS, request));
    }

    @Override
    public synchronized @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        OAuth2AuthorizationRequest pending = loadAuthorizationRequest(request);
        if (pending != null) {
            byState.remove(pending.getState());
            response.addHeader(HttpHeaders.SET_COOKIE, cookie("", Duration.ZERO, request));
        }
        return pending;
    }

    private static String cookie(String value, Duration age, HttpServletRequest request) {
        return ResponseCookie.from(COOKIE, value)
                .path(PATH)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .maxAge(age)
                .build()
                .toString();
    }
}
