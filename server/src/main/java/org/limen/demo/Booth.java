package org.limen.demo;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.limen.demo.NodeClient.Reply;
import org.limen.demo.SecondLine.Choice;
import org.limen.demo.world.Arrival;
import org.limen.demo.world.Plant;
import tools.jackson.databind.JsonNode;

/// Does with an arrival what the people at a post do: checks it, admits the cleared, sends the others to second line
/// and decides on them there.
final class Booth {
    private static final int FIRST_LINE_SECONDS = 35;
    private static final int SECOND_LINE_SECONDS = 600;

    private final Staff staff;
    private final Map<UUID, Plant> plants;
    private final Predicate<Found> leftOpen;

    /// @param plants   by traveller
    /// @param leftOpen which of the referred wait at second line for whoever signs in
    Booth(Staff staff, Map<UUID, Plant> plants, Predicate<Found> leftOpen) {
        this.staff = staff;
        this.plants = plants;
        this.leftOpen = leftOpen;
    }

    /// What came of an arrival.
    ///
    /// @param nanos how long the check took, as the booth saw it
    record Handled(Arrival arrival, Reply reply, List<Found> travellers, long nanos) {}

    Handled handle(Arrival arrival) {
        long before = System.nanoTime();
        Reply reply = send(arrival);
        long nanos = System.nanoTime() - before;
        List<Found> travellers = StreamSupport.stream(
                        reply.body().path("travellers").spliterator(), false)
                .map(traveller -> decided(arrival, traveller))
                .toList();
        return new Handled(arrival, reply, travellers, nanos);
    }

    /// Sends an arrival without deciding anything.
    Reply send(Arrival arrival) {
        return staff.booth(arrival.post(), arrival.lane())
                .post("/api/arrivals", arrival)
                .orRefused("check the arrival " + arrival.id());
    }

    private Found decided(Arrival arrival, JsonNode traveller) {
        Found found = Found.of(traveller);
        NodeClient firstLine = staff.firstLine(arrival.post(), arrival.lane());
        if (!found.referred()) {
            return decide(firstLine, found, Choice.admit(""), FIRST_LINE_SECONDS);
        }
        Found sent = decide(firstLine, found, new Choice("send-to-second-line", "", ""), FIRST_LINE_SECONDS);
        return leftOpen.test(sent) ? sent : examined(arrival, sent);
    }

    private Found examined(Arrival arrival, Found found) {
        NodeClient secondLine = staff.secondLine(arrival.post());
        Optional<Plant> plant = Optional.ofNullable(plants.get(found.crossing()));
        boolean listed = plant.map(Plant::kind).filter(Plant.Kind::isListed).isPresent();
        found.hits().stream()
                .filter(hit -> !hit.judged())
                .forEach(hit -> secondLine
                        .post(
                                "/api/crossings/" + found.crossing() + "/judgements",
                                SecondLine.judgement(hit, listed && isFirst(found, hit)))
                        .orRefused("judge the hit " + hit.id()));
        return decide(secondLine, found, SecondLine.on(found, plant), SECOND_LINE_SECONDS);
    }

    /// Hits come likeliest first; only one of them can be the person.
    private static boolean isFirst(Found found, Found.Hit hit) {
        return found.hits().getFirst().equals(hit);
    }

    private static Found decide(NodeClient officer, Found found, Choice choice, int afterSeconds) {
        var form = new HashMap<String, @Nullable Object>();
        form.put("id", UUID.randomUUID());
        form.put("at", at(found, afterSeconds));
        form.put("decision", choice.decision());
        form.put("ground", choice.ground().isEmpty() ? null : choice.ground());
        form.put("note", choice.note().isEmpty() ? null : choice.note());
        form.put("language", choice.ground().isEmpty() ? null : "en");
        Reply reply = officer.post("/api/crossings/" + found.crossing() + "/decisions", form)
                .orRefused("decide " + choice.decision() + " on " + found.crossing());
        return found.in(reply.body().path("state").asString());
    }

    /// Some seconds more or less, the same for the same crossing.
    private static Instant at(Found found, int afterSeconds) {
        return found.at()
                .plusSeconds(afterSeconds / 2 + Math.floorMod(found.crossing().hashCode(), afterSeconds));
    }
}
