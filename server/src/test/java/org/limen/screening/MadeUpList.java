package org.limen.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.limen.Http;
import org.limen.TestOfficers;

/// A list of made-up people or documents with an authority of its own, for tests that need one in force.
public final class MadeUpList {
    private final KeyPair keys = ListSigning.newKeys();
    private final String authority =
            "QMO-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);

    /// The list's name, which no other test has.
    public final String name = "list-" + UUID.randomUUID();

    private final TestOfficers officers;
    private long number;

    public MadeUpList(TestOfficers officers) {
        this.officers = officers;
        String key = Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
        var body = Map.of("name", "Police of Morvania", "publicKey", key, "lists", List.of(name));
        assertThat(officers.administrator()
                        .put("/api/authorities/" + authority, body)
                        .status())
                .isEqualTo(200);
    }

    /// Puts these persons into force; `LIST` in a row stands for the list's name.
    public void persons(String rows) {
        send(ListKind.PERSONS, rows);
    }

    /// Puts these documents into force.
    public void documents(String rows) {
        send(ListKind.DOCUMENTS, rows);
    }

    private void send(ListKind kind, String rows) {
        number++;
        byte[] bytes = rows.replace("LIST", name).getBytes(StandardCharsets.UTF_8);
        byte[] file = ListSigning.edition(
                keys.getPrivate(), name, kind, number, Clock.systemUTC().instant(), authority, bytes);
        Http.Reply reply = officers.administrator()
                .with("Content-Type", "application/octet-stream")
                .sendBytes("POST", "/api/lists", file);
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
    }
}
