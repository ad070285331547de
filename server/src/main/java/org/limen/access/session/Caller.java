package org.limen.access.session;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.limen.access.Officer;
import org.limen.access.account.Account;

/// Who sends a request: a person with a session, or a machine with its token.
public sealed interface Caller {
    Officer officer();

    /// Whether nothing is left to be set up before work.
    boolean finished();

    record Person(Session session, Account account) implements Caller {
        @Override
        public Officer officer() {
            return account.officer();
        }

        @Override
        public boolean finished() {
            return session.byProvider() || account.finished();
        }
    }

    record Machine(Officer officer) implements Caller {
        @Override
        public boolean finished() {
            return true;
        }
    }

    /// Notes on the request who sends it.
    default void on(HttpServletRequest request) {
        request.setAttribute(Caller.class.getName(), this);
    }

    static Optional<Caller> of(HttpServletRequest request) {
        return Optional.ofNullable((Caller) request.getAttribute(Caller.class.getName()));
    }
}
