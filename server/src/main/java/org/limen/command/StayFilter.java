package org.limen.command;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.limen.engine.Problem;
import org.limen.engine.stay.CountedStay;
import org.limen.engine.stay.StayRules;
import org.limen.engine.stay.StayVerdict;
import picocli.CommandLine.Command;
import tools.jackson.databind.node.ObjectNode;

/// `./limen stay`: how long each person has stayed and may still stay, with the account of how it was counted.
@Command(
        name = "stay",
        description = {
            "Counts days of stay: JSON Lines in, JSON Lines out.",
            "In:  {\"id\",\"pack\",\"nationality\",\"crossings\":[{\"date\",\"direction\"}],\"on\"}",
            "     and where wanted \"plannedEntry\", \"borderResident\", \"permits\":[{\"from\",\"to\"}],",
            "     \"visa\":{\"entries\",\"from\",\"to\",\"days\"}",
            "Out: {\"id\",\"used\",\"remaining\",\"mayStayUntil\",\"overstayDays\",\"problems\"} and the account"
        },
        mixinStandardHelpOptions = true)
final class StayFilter implements Callable<Integer> {
    private final Clock clock;

    StayFilter() {
        this(Clock.system(ZoneId.systemDefault()));
    }

    StayFilter(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        JsonLines.answer(System.in, System.out, this::answer);
        return 0;
    }

    Map<String, @Nullable Object> answer(ObjectNode input) {
        var reader = new StayInput(input, LocalDate.now(clock));
        var question = reader.question();
        var form = new LinkedHashMap<String, @Nullable Object>();
        form.put("id", input.get("id"));
        if (question == null) {
            List.of("used", "remaining", "mayStayUntil", "overstayDays").forEach(field -> form.put(field, null));
            form.put("problems", JsonLines.problems(reader.problems()));
            return form;
        }
        var verdict = StayRules.assess(question.rule(), question.history(), question.on());
        var problems = new ArrayList<Problem>(reader.problems());
        problems.addAll(verdict.problems());
        answerInto(form, question, verdict);
        form.put("problems", JsonLines.problems(problems));
        return form;
    }

    private static void answerInto(
            Map<String, @Nullable Object> form, StayInput.Question question, StayVerdict verdict) {
        form.put("used", verdict.used());
        form.put("remaining", verdict.remaining());
        form.put("mayStayUntil", text(verdict.mayStayUntil()));
        form.put("overstayDays", verdict.overstayDays());
        form.put("unlimited", verdict.unlimited());
        form.put("usedAtLeast", verdict.usedAtLeast());
        form.put("usedAtMost", verdict.usedAtMost());
        form.put("edition", question.edition());
        form.put("group", question.group());
        form.put("on", text(question.on()));
        form.put("countedFrom", text(verdict.countedFrom()));
        form.put("counted", verdict.counted().stream().map(StayFilter::line).toList());
        if (question.plannedEntry() != null) {
            form.put("planned", planned(question, question.plannedEntry()));
        }
    }

    private static Map<String, @Nullable Object> planned(StayInput.Question question, LocalDate entry) {
        var until = StayRules.mayStayFrom(question.rule(), question.history(), question.on(), entry);
        var form = new LinkedHashMap<String, @Nullable Object>();
        form.put("entry", text(entry));
        form.put("mayStayUntil", text(until.orElse(null)));
        return form;
    }

    private static Map<String, @Nullable Object> line(CountedStay stay) {
        var form = new LinkedHashMap<String, @Nullable Object>();
        form.put("from", text(stay.from()));
        form.put("to", text(stay.to()));
        form.put("basis", stay.basis().code());
        form.put("days", stay.days());
        form.put("overstayDays", stay.overstayDays());
        form.put("overSince", text(stay.overSince()));
        return form;
    }

    private static @Nullable String text(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }
}
