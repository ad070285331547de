package org.limen.command;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.limen.engine.Problem;
import org.limen.engine.fusion.CountEstimate;
import org.limen.engine.fusion.Ellipse;
import org.limen.engine.fusion.FusedEvent;
import org.limen.engine.fusion.Fusion;
import org.limen.engine.fusion.Observation;
import org.limen.engine.fusion.Unassigned;
import picocli.CommandLine.Command;
import tools.jackson.databind.node.ObjectNode;

/// `./limen fuse`: what several posts saw and heard, as events; the reports that fit no event come last.
///
/// Other than the other filters it answers when its input has ended, since any report may belong to any other; only a
/// line that is not understood is answered at once.
@Command(
        name = "fuse",
        description = {
            "Fuses what several posts saw and heard into events: JSON Lines in, JSON Lines out.",
            "In:  {\"id\",\"post\",\"lat\",\"lon\",\"time\",\"bearingDeg\",\"bearingErrorDeg\"} (one standard deviation)",
            "     and where known \"distanceM\",\"distanceErrorM\",\"kind\",\"count\",\"timeErrorS\",\"positionErrorM\",",
            "     \"means\":\"heard|seen|camera|drone|radar\"",
            "Out: {\"event\",\"time\",\"lat\",\"lon\",\"ellipse\":{\"majorM\",\"minorM\",\"azimuthDeg\"} (semi-axes holding 90 %),",
            "     \"fix\":\"crossed|bearing\",\"kind\",\"count\",\"countLow\",\"countHigh\",\"from\":[ids]}",
            "     and {\"unassigned\":id,\"why\"} for each report that fits no event"
        },
        mixinStandardHelpOptions = true)
final class FuseFilter implements Callable<Integer> {
    @Override
    public Integer call() throws IOException {
        answer(System.in, System.out);
        return 0;
    }

    static void answer(InputStream in, OutputStream out) throws IOException {
        Fusion fusion = Fusion.of(read(new BufferedInputStream(in, 1 << 16), out));
        int number = 0;
        for (FusedEvent event : fusion.events()) {
            JsonLines.write(out, form("E" + ++number, event));
        }
        for (Unassigned one : fusion.unassigned()) {
            JsonLines.write(out, Map.of("unassigned", one.id(), "why", one.why().code()));
        }
        out.flush();
    }

    /// The observations of all lines that are understood; the others are answered with their problems.
    private static List<Observation> read(InputStream in, OutputStream out) throws IOException {
        var observations = new ArrayList<Observation>();
        var ids = new HashSet<String>();
        var line = new ByteArrayOutputStream(256);
        boolean more = true;
        for (long number = 1; more; number++) {
            line.reset();
            more = JsonLines.readLine(in, line);
            if (line.size() > 0) {
                Map<String, ?> answer =
                        JsonLines.answerOne(line.toByteArray(), number, input -> taken(input, observations, ids));
                if (!answer.isEmpty()) {
                    JsonLines.write(out, answer);
                }
            }
        }
        return observations;
    }

    /// Nothing when the line was taken, else what is wrong with it.
    private static Map<String, ?> taken(ObjectNode input, List<Observation> observations, Set<String> ids) {
        var reader = new FuseInput(input);
        Observation observation = reader.observation();
        var problems = new ArrayList<Problem>(reader.problems());
        if (observation != null && ids.add(observation.id())) {
            observations.add(observation);
            return problems.isEmpty() ? Map.of() : unread(input, problems);
        }
        if (observation != null) {
            problems.add(Problem.error("id-used", "id", "another line has this id; the first one counts"));
        }
        return unread(input, problems);
    }

    private static Map<String, ?> unread(ObjectNode input, List<Problem> problems) {
        var form = new LinkedHashMap<String, @Nullable Object>();
        form.put("id", input.get("id"));
        form.put("problems", JsonLines.problems(problems));
        return form;
    }

    private static Map<String, ?> form(String name, FusedEvent event) {
        var form = new LinkedHashMap<String, @Nullable Object>();
        CountEstimate count = event.count();
        form.put("event", name);
        form.put("time", event.time().toString());
        form.put("lat", rounded(event.position().lat(), 1e6));
        form.put("lon", rounded(event.position().lon(), 1e6));
        form.put("ellipse", form(event.ellipse()));
        form.put("fix", event.fix().code());
        form.put("kind", event.kind());
        form.put("count", count == null ? null : count.count());
        form.put("countLow", count == null ? null : count.low());
        form.put("countHigh", count == null ? null : count.high());
        form.put("from", event.from());
        return form;
    }

    private static Map<String, ?> form(Ellipse ellipse) {
        var form = new LinkedHashMap<String, Object>();
        form.put("majorM", rounded(ellipse.majorM(), 10));
        form.put("minorM", rounded(ellipse.minorM(), 10));
        form.put("azimuthDeg", rounded(ellipse.azimuthDeg(), 10));
        return form;
    }

    private static double rounded(double value, double parts) {
        return Math.round(value * parts) / parts;
    }
}
