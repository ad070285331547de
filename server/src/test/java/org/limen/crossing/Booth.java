package org.limen.crossing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.limen.Http;
import org.limen.TestOfficers;
import org.limen.access.Role;
import org.limen.engine.mrz.MrzDate;
import org.limen.engine.mrz.MrzFormat;
import org.limen.engine.mrz.MrzWriter;
import org.limen.engine.mrz.Sex;
import tools.jackson.databind.JsonNode;

/// A booth of the test post, as tests drive it: made-up travellers, sent over HTTP.
public final class Booth {
    public static final String POST = "SB";

    public final Http firstLine;
    public final Http secondLine;

    public Booth(TestOfficers officers) {
        officers.administrator()
                .put("/api/posts/" + POST, Map.of("name", "Stone Bridge", "kind", "road", "lanes", List.of("1", "2")));
        firstLine = officers.as(Role.FIRST_LINE);
        secondLine = officers.as(Role.SECOND_LINE);
    }

    /// A made-up traveller; every one has a name of their own, so that tests do not meet.
    public record Person(
            String surname, String given, LocalDate born, String nationality, String number, LocalDate expiry) {
        public static Person of(String nationality) {
            String unique = UUID.randomUUID().toString().toUpperCase(java.util.Locale.ROOT);
            String letters = unique.replaceAll("[^A-F]", "");
            String digits = unique.replaceAll("[^0-9]", "") + "1234567";
            return new Person(
                    "VELMAR" + letters.substring(0, Math.min(8, letters.length())),
                    "ANSELKA",
                    LocalDate.of(1986, 4, 17),
                    nationality,
                    "K" + digits.substring(0, 7),
                    LocalDate.of(2033, 5, 1));
        }

        public Person born(LocalDate date) {
            return new Person(surname, given, date, nationality, number, expiry);
        }

        public Person expiring(LocalDate date) {
            return new Person(surname, given, born, nationality, number, date);
        }

        public Person named(String otherSurname, String otherGiven) {
            return new Person(otherSurname, otherGiven, born, nationality, number, expiry);
        }

        public List<String> passport() {
            return MrzWriter.write(
                    MrzFormat.TD3,
                    new MrzWriter.Entry(
                            "P",
                            nationality,
                            surname,
                            given,
                            number,
                            nationality,
                            MrzDate.of(born),
                            Sex.FEMALE,
                            MrzDate.of(expiry)));
        }

        public Map<String, Object> shown(Object... more) {
            var traveller = new HashMap<String, Object>(Map.of("id", UUID.randomUUID(), "mrz", passport()));
            for (int i = 0; i < more.length; i += 2) {
                traveller.put((String) more[i], more[i + 1]);
            }
            return traveller;
        }
    }

    public static Map<String, Object> arrival(String direction, Map<?, ?>... travellers) {
        return new HashMap<>(Map.of(
                "id",
                UUID.randomUUID(),
                "post",
                POST,
                "lane",
                "1",
                "direction",
                direction,
                "conveyance",
                Map.of("kind", "car", "plate", "SB 1234"),
                "travellers",
                new ArrayList<>(List.of(travellers))));
    }

    public static Map<String, Object> late(Map<String, Object> arrival, LocalDate day) {
        Instant noon = day.atTime(12, 0).toInstant(ZoneOffset.UTC);
        arrival.put("at", noon.toString());
        arrival.put("late", true);
        return arrival;
    }

    public Http.Reply send(Map<String, Object> arrival) {
        return firstLine.post("/api/arrivals", arrival);
    }

    /// Sends an arrival that must be taken, and gives its first traveller.
    public JsonNode checked(Map<String, Object> arrival) {
        Http.Reply reply = send(arrival);
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        return reply.json().path("travellers").path(0);
    }

    public Http.Reply decide(Http officer, String crossing, String decision, String... more) {
        var body = new HashMap<String, Object>(Map.of("id", UUID.randomUUID(), "decision", decision));
        for (int i = 0; i < more.length; i += 2) {
            body.put(more[i], more[i + 1]);
        }
        return officer.post("/api/crossings/" + crossing + "/decisions", body);
    }

    /// Checks and admits somebody at some day in the past.
    public JsonNode admitted(String direction, Person person, LocalDate day) {
        JsonNode crossing = checked(late(arrival(direction, person.shown()), day));
        String id = crossing.path("id").asString();
        if (crossing.path("outcome").asString().equals("referred")) {
            decide(firstLine, id, "send-to-second-line");
            assertThat(decide(secondLine, id, "admit").status()).isEqualTo(201);
        } else {
            assertThat(decide(firstLine, id, "admit").status()).isEqualTo(201);
        }
        return crossing;
    }

    public static List<String> codes(JsonNode crossing) {
        var codes = new ArrayList<String>();
        crossing.path("reasons").forEach(reason -> codes.add(reason.path("code").asString()));
        return codes;
    }

    /// The codes of the reasons that refer.
    public static List<String> refers(JsonNode crossing) {
        var codes = new ArrayList<String>();
        crossing.path("reasons").forEach(reason -> {
            if (reason.path("effect").asString().equals("refers")) {
                codes.add(reason.path("code").asString());
            }
        });
        return codes;
    }
}
