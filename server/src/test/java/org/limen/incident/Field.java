package org.limen.incident;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.limen.Http;
import org.limen.TestOfficers;
import org.limen.access.Purpose;
import org.limen.access.Role;
import tools.jackson.databind.JsonNode;

/// People in the field and those who look at their reports, as tests drive them over HTTP.
public final class Field {
    public final Http observer;
    public final Http leader;
    public final Http analyst;
    public final Http inspector;

    public Field(TestOfficers officers) {
        observer = officers.as(Role.OBSERVER).forPurpose(Purpose.MONITORING);
        leader = officers.as(Role.SHIFT_LEADER).forPurpose(Purpose.MONITORING);
        analyst = officers.as(Role.ANALYST).forPurpose(Purpose.MONITORING);
        inspector = officers.as(Role.INSPECTOR).forPurpose(Purpose.OVERSIGHT);
    }

    /// A made-up report; pairs of names and values replace or add parts of it, a null takes one away.
    public static Map<String, Object> report(Object... more) {
        Instant now = Instant.parse("2026-06-01T10:00:00Z");
        var report = new HashMap<String, Object>();
        report.put("id", UUID.randomUUID());
        report.put("type", "line-damage");
        report.put("lifeAtRisk", false);
        report.put(
                "happened",
                Map.of("from", now.toString(), "to", now.plusSeconds(600).toString()));
        report.put("awareAt", now.plusSeconds(900).toString());
        report.put("place", Map.of("lat", 46.5, "lon", 27.25, "errorM", 30, "by", "gps"));
        report.put("source", Map.of("kind", "own-observation", "reliability", "A", "credibility", 2));
        report.put("text", Map.of("language", "fr", "text", "Clôture coupée près de la borne 14."));
        for (int i = 0; i < more.length; i += 2) {
            report.put((String) more[i], more[i + 1]);
        }
        return report;
    }

    /// Reports and gives the incident's id.
    public String reported(Object... more) {
        Http.Reply reply = observer.post("/api/incidents", report(more));
        if (reply.status() != 201) {
            throw new AssertionError(reply.status() + " " + reply.text());
        }
        return reply.json().path("id").asString();
    }

    public Http.Reply step(Http officer, String incident, String step) {
        return officer.post(
                "/api/incidents/" + incident + "/steps",
                Map.of("id", UUID.randomUUID(), "step", step, "note", "tried by a test"));
    }

    public Http.Reply rescue(String incident, String step) {
        return observer.post(
                "/api/incidents/" + incident + "/rescue",
                Map.of("id", UUID.randomUUID(), "step", step, "note", "tried by a test"));
    }

    public Http.Reply revise(Http officer, String incident, int follows, Map<String, Object> report) {
        return officer.post(
                "/api/incidents/" + incident + "/revisions",
                Map.of("id", UUID.randomUUID(), "follows", follows, "why", "seen again", "report", report));
    }

    public JsonNode shown(String incident) {
        return leader.get("/api/incidents/" + incident).json();
    }

    public JsonNode shownAsOf(String incident, Instant asOf) {
        return leader.get("/api/incidents/" + incident + "?asOf=" + asOf).json();
    }

    /// The ids of a list, in its order.
    public List<String> listed(String query) {
        Http.Reply reply = leader.get("/api/incidents?" + query);
        if (reply.status() != 200) {
            throw new AssertionError(reply.status() + " " + reply.text());
        }
        return reply.json()
                .path("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }
}
