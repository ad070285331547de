package org.limen.allegation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.limen.Http;
import org.limen.TestOfficers;
import org.limen.access.Purpose;
import org.limen.access.Role;
import tools.jackson.databind.JsonNode;

/// Made-up allegations, and those who work on them, as tests drive them over HTTP.
public final class Cases {
    /// A way to every state, by the steps that lead there.
    public static final Map<String, List<String>> WAYS = Map.ofEntries(
            Map.entry("received", List.of()),
            Map.entry("registered", List.of("register")),
            Map.entry("tasked", List.of("register", "task")),
            Map.entry("found", List.of("register", "task", "finding", "finding")),
            Map.entry("attributed", List.of("register", "task", "finding", "finding", "attribute")),
            Map.entry("not-attributable", List.of("register", "task", "finding", "not-attributable")),
            Map.entry(
                    "attributed-considered",
                    List.of("register", "finding", "finding", "attribute", "view QMO", "view QTA")),
            Map.entry(
                    "unattributed-considered",
                    List.of("register", "finding", "not-attributable", "view QMO", "view QTA")),
            Map.entry(
                    "protested",
                    List.of("register", "finding", "finding", "attribute", "view QMO", "view QTA", "protest")),
            Map.entry("notified", List.of("register", "finding", "not-attributable", "view QMO", "view QTA", "notify")),
            Map.entry(
                    "published",
                    List.of("register", "finding", "not-attributable", "view QMO", "view QTA", "notify", "publish")),
            Map.entry("closed", List.of("close")));

    public final Http observer;
    public final Http leader;
    public final Http analyst;
    public final Http inspector;
    private int findings;

    public Cases(TestOfficers officers) {
        observer = officers.as(Role.OBSERVER).forPurpose(Purpose.MONITORING);
        leader = officers.as(Role.SHIFT_LEADER).forPurpose(Purpose.MONITORING);
        analyst = officers.as(Role.ANALYST).forPurpose(Purpose.MONITORING);
        inspector = officers.as(Role.INSPECTOR).forPurpose(Purpose.OVERSIGHT);
    }

    /// A made-up allegation; pairs of names and values replace or add parts of it, a null takes one away.
    public static Map<String, Object> allegation(Object... more) {
        Instant then = Instant.parse("2026-06-01T10:00:00Z");
        var allegation = new HashMap<String, Object>();
        allegation.put("id", UUID.randomUUID());
        allegation.put("by", Map.of("kind", "party", "name", "QMO"));
        allegation.put("against", "QTA");
        allegation.put("kind", "shelling");
        allegation.put(
                "happened",
                Map.of("from", then.toString(), "to", then.plusSeconds(600).toString()));
        allegation.put("place", Map.of("lat", 46.5, "lon", 27.25, "errorM", 300, "by", "map"));
        allegation.put("placeName", "Harrow ridge");
        allegation.put("text", Map.of("language", "ru", "text", "Обстрел из миномётов, три разрыва."));
        allegation.put("awareAt", then.plusSeconds(3_600).toString());
        for (int i = 0; i < more.length; i += 2) {
            allegation.put((String) more[i], more[i + 1]);
        }
        return allegation;
    }

    public String received(Object... more) {
        Http.Reply reply = observer.post("/api/allegations", allegation(more));
        if (reply.status() != 201) {
            throw new AssertionError(reply.status() + " " + reply.text());
        }
        return reply.json().path("id").asString();
    }

    /// An allegation in a state.
    public String inState(String state) {
        String id = received();
        for (String step : WAYS.get(state)) {
            Http.Reply reply = take(id, step);
            if (reply.status() != 201) {
                throw new AssertionError(state + " " + step + ": " + reply.status() + " " + reply.text());
            }
        }
        return id;
    }

    /// Takes a step with everything that it needs, by whoever may: `finding`, `view QTA`.
    public Http.Reply take(String allegation, String step) {
        return (step.equals("finding") ? observer : leader)
                .post("/api/allegations/" + allegation + "/steps", act(step));
    }

    public Http.Reply take(Http officer, String allegation, Map<String, Object> act) {
        return officer.post("/api/allegations/" + allegation + "/steps", act);
    }

    /// A step that has everything; pairs of names and values replace or add parts of it.
    public Map<String, Object> act(String step, Object... more) {
        String[] words = step.split(" ");
        var act = new HashMap<String, Object>();
        act.put("id", UUID.randomUUID());
        act.put("note", "tried by a test");
        act.put("step", words[0].equals("view") ? "commission-view" : words[0]);
        switch (words[0]) {
            case "task" -> act.put("to", "Patrol North");
            case "finding" -> {
                act.put("source", Map.of("kind", "post", "name", "OP" + ++findings));
                act.put("result", "supports");
                act.put("party", "QTA");
                act.put("text", Map.of("language", "en", "text", "Three bursts seen to the east."));
            }
            case "attribute" -> act.put("party", "QTA");
            case "view", "commission-view" -> {
                act.put("party", words.length > 1 ? words[1] : "QMO");
                act.put("position", "disagrees");
                act.put("text", Map.of("language", "ar", "text", "لم تُطلق قواتنا النار في ذلك اليوم."));
            }
            case "notify" -> act.put("to", "QMO");
            case "publish" -> act.put("summary", List.of(Map.of("language", "en", "text", "Shelling on the ridge.")));
            case "close" -> act.put("reason", "completed");
            default -> act.remove("none");
        }
        for (int i = 0; i < more.length; i += 2) {
            act.put((String) more[i], more[i + 1]);
        }
        return act;
    }

    public JsonNode shown(String allegation) {
        return leader.get("/api/allegations/" + allegation).json();
    }

    public JsonNode shownAsOf(String allegation, Instant asOf) {
        return leader.get("/api/allegations/" + allegation + "?asOf=" + asOf).json();
    }

    /// The ids of a list, in its order, over all its pages.
    public List<String> listed(String query) {
        var ids = new ArrayList<String>();
        String cursor = "";
        do {
            Http.Reply reply = leader.get("/api/allegations?" + query + cursor);
            if (reply.status() != 200) {
                throw new AssertionError(reply.status() + " " + reply.text());
            }
            reply.json().path("items").forEach(item -> ids.add(item.path("id").asString()));
            JsonNode next = reply.json().path("next");
            cursor = next.isString() ? "&cursor=" + next.asString() : "";
        } while (!cursor.isEmpty());
        return ids;
    }
}
