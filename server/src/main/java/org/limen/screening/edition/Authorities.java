package org.limen.screening.edition;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.limen.access.Officer;
import org.limen.kernel.Answer;
import org.limen.kernel.Refusal;
import org.limen.ledger.Ledger;
import org.limen.ledger.LedgerEvent;
import org.limen.screening.ListSigning;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The authorities whose signatures count here, and for which lists.
@Component
class Authorities {
    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final Clock clock;

    Authorities(JdbcClient jdbc, Ledger ledger, Clock clock) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.clock = clock;
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

    List<Authority> all() {
        return jdbc.sql("SELECT code, name, public_key, lists FROM screening.authority ORDER BY code")
                .query((row, i) -> new Authority(
                        row.getString("code"), row.getString("name"), row.getString("public_key"), Arrays.asList((String
                                        [])
                                row.getArray("lists").getArray())))
                .list();
    }

    Optional<Authority> byCode(String code) {
        return all().stream().filter(authority -> authority.code().equals(code)).findFirst();
    }

    /// Trusts an authority from now on, or with another key or for other lists than before.
    Answer<Authority> trust(Authority authority, Officer officer) {
        if (!authority.code().matches("[A-Z]{1,3}(-[A-Z0-9-]{1,40})?")) {
            return Answer.refused(Refusal.invalid(
                    "authority-code-invalid", "An authority's code is its state's, or that with a hyphen and a name."));
        }
        if (ListSigning.publicKey(authority.publicKey()).isEmpty()) {
            return Answer.refused(
                    Refusal.invalid("public-key-invalid", "The public key is not the Base64 of an Ed25519 key."));
        }
        return Answer.given(ledger.commit(page -> {
            page.jdbc()
                    .sql("INSERT INTO screening.authority (code, name, public_key, lists, changed)"
                            + " VALUES (?, ?, ?, ?, ?) ON CONFLICT (code) DO UPDATE SET name = excluded.name,"
                            + " public_key = excluded.public_key, lists = excluded.lists, changed = excluded.changed")
                    .params(
                            authority.code(),
                            authority.name(),
                            authority.publicKey(),
                            authority.lists().toArray(String[]::new),
                            EditionTable.utc(clock.instant()))
                    .update();
            page.enter(new LedgerEvent(
                    "authority-trusted",
                    authority.code(),
                    clock.instant(),
                    Map.of("authority", authority, "officer", officer.id())));
            return authority;
        }));
    }
}
