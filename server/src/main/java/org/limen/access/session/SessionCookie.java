package org.limen.access.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/// The cookie that carries a session's token: no script can read it, no
/// other site can send it, and over TLS it never goes without.
public final class SessionCookie {
    public static final String NAME = "limen-session";

    private SessionCookie() {}

    public static Optional<Token> read(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, NAME)).map(cookie -> new Token(cookie.getValue()));
    }

    /// Gives the token; the cookie ends with the browser, the session by the node's own clock.
    public static void write(HttpServletRequest request, HttpServletResponse response, Token token) {
        add(request, response, token.text(), Duration.ofSeconds(-1));
    }

    static void clear(HttpServletRequest request, HttpServletResponse response) {
        add(request, response, "", Duration.ZERO);
    }

    private static void add(HttpServletRequest request, HttpServletResponse response, String value, Duration age) {
        var cookie = ResponseCookie.from(NAME, value)
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Strict")
                .maxAge(age)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
