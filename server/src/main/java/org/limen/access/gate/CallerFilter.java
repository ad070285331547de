package org.limen.access.gate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.limen.access.account.Accounts;
import org.limen.access.post.Devices;
import org.limen.access.session.Caller;
import org.limen.access.session.Session;
import org.limen.access.session.SessionCookie;
import org.limen.access.session.Sessions;
import org.limen.access.session.Token;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/// Finds out who sends a request: a device by its bearer token, else an officer by the session's cookie.
/// Only calls of the API are asked; the console's files are the same for everybody.
final class CallerFilter extends OncePerRequestFilter {
    private static final String BEARER = "Bearer ";

    private final Sessions sessions;
    private final Accounts accounts;
    private final Devices devices;
    private final HandlerExceptionResolver problems;

    CallerFilter(Sessions sessions, Accounts accounts, Devices devices, HandlerExceptionResolver problems) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.devices = devices;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !ConsoleFiles.isService(request.getRequestURI());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            caller(request).ifPresent(known -> known.on(request));
        } catch (DataAccessException e) {
            problems.resolveException(request, response, null, e);
            return;
        }
        chain.doFilter(request, response);
    }

    private Optional<Caller> caller(HttpServletRequest request) {
        Optional<Token> bearer = bearer(request);
        return bearer.isPresent()
                ? bearer.flatMap(devices::withToken).map(Caller.Machine::new)
                : SessionCookie.read(request).flatMap(sessions::find).flatMap(this::person);
    }

    /// The token of a request that carries one; such a request needs
    /// no protection against forged ones from elsewhere.
    static Optional<Token> bearer(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(value -> value.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(value -> new Token(value.substring(BEARER.length()).strip()));
    }

    private Optional<Caller> person(Session session) {
        return accounts.find(session.officer())
                .filter(account -> !account.locked())
                .map(account -> new Caller.Person(session, account));
    }
}
