package org.limen.crossing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.limen.Http;
import org.limen.TestOfficers;
import org.limen.crossing.Booth.Person;
import org.limen.screening.ListKind;
import org.limen.screening.ListSigning;

/// An authority that keeps a list of its own, as tests drive it: it signs editions of made-up people.
public final class Keeper {
    private static final KeyPair KEYS = ListSigning.newKeys();

    public final String list = "list-" + UUID.randomUUID();
    private static final String[] SYLLABLES = {
        "BAR", "DEK", "FIL", "GUS", "HOM", "JAV", "KET", "LUN", "MIR", "NOX", "PAZ", "QUE", "RIV", "SOL", "TUD", "VYG"
    };

    private final TestOfficers officers;
    private final String code;

    public Keeper(TestOfficers officers) {
        this.officers = officers;
        String key = Base64.getEncoder().encodeToString(KEYS.getPublic().getEncoded());
        code = "QMO-K" + list.substring(list.length() - 6).toUpperCase(java.util.Locale.ROOT);
        assertThat(administrator()
                        .put(
                                "/api/authorities/" + code,
                                Map.of("name", "Keeper", "publicKey", key, "lists", List.of(list)))
                        .status())
                .isEqualTo(200);
    }

    /// A made-up traveller who is like no other: everybody's name and birth are spelled from an id.
    public static Person somebody(String nationality) {
        UUID id = UUID.randomUUID();
        LocalDate born = LocalDate.of(1950, 1, 1).plusDays(Math.floorMod(id.getMostSignificantBits() >>> 16, 18_000));
        return Person.of(nationality)
                .named(spelled(id.getMostSignificantBits(), 4), spelled(id.getLeastSignificantBits() >>> 8, 3))
                .born(born);
    }

    private static String spelled(long bits, int syllables) {
        return IntStream.range(0, syllables)
                .mapToObj(i -> SYLLABLES[(int) (bits >>> (4 * i + 20)) & 15])
                .collect(Collectors.joining());
    }

    /// A row that lists a person with everything that their passport says.
    public String row(String entry, Person person) {
        return String.join(
                        "\t",
                        entry,
                        list,
                        person.given() + " " + person.surname(),
                        person.born().toString(),
                        person.nationality(),
                        "F",
                        person.number(),
                        "good",
                        "arrest")
                + "\n";
    }

    /// Sends an edition that must be taken.
    public void send(long number, boolean hold, String... rows) {
        send(number, Instant.now(java.time.Clock.systemUTC()), hold, rows);
    }

    /// Sends an edition that was issued at a moment and must be taken.
    public void send(long number, Instant issued, boolean hold, String... rows) {
        byte[] file = ListSigning.edition(
                KEYS.getPrivate(),
                list,
                ListKind.PERSONS,
                number,
                issued,
                code,
                String.join("", rows).getBytes(StandardCharsets.UTF_8));
        Http.Reply reply = administrator()
                .with("Content-Type", "application/octet-stream")
                .sendBytes("POST", "/api/lists?hold=" + hold, file);
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
    }

    public void takeBack(long number) {
        var body = Map.of("id", UUID.randomUUID(), "to", number, "why", "the later one is wrong");
        assertThat(administrator()
                        .post("/api/lists/" + list + "/take-back", body)
                        .status())
                .isEqualTo(200);
    }

    public Http administrator() {
        return officers.administrator();
    }
}
