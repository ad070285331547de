package org.limen.screening.edition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.limen.access.Officer;
import org.limen.kernel.Answer;
import org.limen.kernel.Refusal;
import org.limen.kernel.down.Above;
import org.limen.ledger.Ledger;
import org.limen.ledger.LedgerEvent;
import org.limen.ledger.Page;
import org.limen.screening.ListSigning;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The authorities whose signatures count here, and for which lists.
@Component
class Authorities {
    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final Clock clock;
    private final Above above;

    Authorities(JdbcClient jdbc, Ledger ledger, Clock clock, Above above) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.clock = clock;
        this.above = above;
    }

    /// Who keeps lists that this node trusts.
    ///
    /// @param code      a state's code, or one followed by a hyphen and a name
    /// @param publicKey Ed25519, the Base64 of its X.509 form
    /// @param lists     the lists that it may issue
    record Authority(String code, String name, String publicKey, List<String> lists) {
        Authority {
            lists = List.copyOf(lists);
        }
    }

    /// An authority as it is known here.
    ///
    /// @param number under which this node passes it on
    /// @param above  under which it came from above; null where it was decided here
    record Known(
            Authority authority,
            Instant changed,
            long number,
            @Nullable Long above) {}

    List<Authority> all() {
        return known().stream().map(Known::authority).toList();
    }

    List<Known> known() {
        return jdbc.sql("SELECT * FROM screening.authority ORDER BY code")
                .query((row, i) -> known(row))
                .list();
    }

    private static Known known(ResultSet row) throws SQLException {
        var lists = (String[]) row.getArray("lists").getArray();
        return new Known(
                new Authority(
                        row.getString("code"), row.getString("name"), row.getString("public_key"), List.of(lists)),
                row.getTimestamp("changed").toInstant(),
                row.getLong("number"),
                row.getObject("above", Long.class));
    }

    Optional<Authority> byCode(String code) {
        return all().stream().filter(authority -> authority.code().equals(code)).findFirst();
    }

    /// Trusts an authority from now on, or with another key or for other lists than before.
    Answer<Authority> trust(Authority authority, Officer officer) {
        return trust(authority, officer, null);
    }

    /// Trusts an authority because the node above does.
    Answer<Authority> trustFromAbove(Authority authority, long number) {
        return trust(authority, Officer.fromAbove(), number);
    }

    private Answer<Authority> trust(Authority authority, Officer officer, @Nullable Long number) {
        if (!authority.code().matches("[A-Z]{1,3}(-[A-Z0-9-]{1,40})?")) {
            return Answer.refused(Refusal.invalid(
                    "authority-code-invalid", "An authority's code is its state's, or that with a hyphen and a name."));
        }
        if (ListSigning.publicKey(authority.publicKey()).isEmpty()) {
            return Answer.refused(
                    Refusal.invalid("public-key-invalid", "The public key is not the Base64 of an Ed25519 key."));
        }
        return ledger.commit(page -> {
            Optional<Known> before = page.jdbc()
                    .sql("SELECT * FROM screening.authority WHERE code = ?")
                    .param(authority.code())
                    .query((row, i) -> known(row))
                    .optional();
            Optional<Refusal> decidedAbove =
                    number != null ? Optional.empty() : before.flatMap(known -> above.refusal(known.above() != null));
            return decidedAbove.isPresent()
                    ? Answer.refused(decidedAbove.get())
                    : Answer.given(write(page, authority, before, officer, number));
        });
    }

    private Authority write(
            Page page, Authority authority, Optional<Known> before, Officer officer, @Nullable Long number) {
        Instant now = clock.instant();
        page.jdbc()
                .sql("INSERT INTO screening.authority (code, name, public_key, lists, changed, number, above)"
                        + " VALUES (:code, :name, :key, :lists, :changed, :number, :above)"
                        + " ON CONFLICT (code) DO UPDATE SET name = excluded.name, public_key = excluded.public_key,"
                        + " lists = excluded.lists, changed = excluded.changed, number = excluded.number,"
                        + " above = excluded.above")
                .param("code", authority.code())
                .param("name", authority.name())
                .param("key", authority.publicKey())
                .param("lists", authority.lists().toArray(String[]::new))
                .param("changed", EditionTable.utc(now))
                .param("number", Above.number(before.map(Known::number).orElse(0L), now))
                .param("above", number, Types.BIGINT)
                .update();
        page.enter(new LedgerEvent(
                "authority-trusted", authority.code(), now, Map.of("authority", authority, "officer", officer.id())));
        return authority;
    }
}
