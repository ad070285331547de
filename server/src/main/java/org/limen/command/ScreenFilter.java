package org.limen.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.limen.engine.Problem;
import org.limen.engine.screening.Evidence;
import org.limen.engine.screening.Hit;
import org.limen.engine.screening.ListedSubject;
import org.limen.engine.screening.Model;
import org.limen.engine.screening.ScreeningOptions;
import org.limen.engine.screening.SubjectKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

/// `./limen screen`: which listed persons each person of the input may be, with the evidence.
@Command(
        name = "screen",
        description = {
            "Screens persons against lists: JSON Lines in, JSON Lines out.",
            "In:  {\"id\",\"names\":[..],\"birthDate\",\"nationality\",\"sex\",\"documentNumber\",\"birthPlace\"}, all but one",
            "     name optional; partial dates as YYYY or YYYY-MM; \"nameTruncated\":true where the last word may be cut off",
            "Out: {\"id\",\"hits\":[{\"list\",\"entry\",\"kind\",\"name\",\"bits\",\"probability\",\"evidence\":[..],\"model\"}],\"problems\"}",
            "Lists may be the UN Security Council's XML, OFAC's sdn.csv (with alt.csv), EU acts or the EU's financial",
            "sanctions file as CSV, FollowTheMoney's targets.simple.csv or entities as JSON Lines, and Limen's own",
            "tab-separated form: entry id, list, name, birth date, nationality, sex, and where known document number,",
            "alias quality (good, weak), category, note, kind, birthplace; several rows for one entry.",
            "What was understood of each list is told on standard error."
        },
        mixinStandardHelpOptions = true)
final class ScreenFilter implements Callable<Integer> {
    private static final int NOT_RUN = 2;
    private static final int NAMES_WORTH_A_WORD = 200_000;

    private final InstantSource clock;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--list", paramLabel = "FILE", required = true, arity = "1..*", description = "The lists.")
    private List<Path> files = List.of();

    @Option(
            names = "--per-thousand",
            paramLabel = "X",
            description = "Expected false alerts per 1,000 persons (default: ${DEFAULT-VALUE}).",
            defaultValue = "1")
    private double perThousand = 1;

    @Option(
            names = "--model",
            paramLabel = "V",
            description = "An older version of the model, to make an answer again.")
    private String model = Model.VERSIONS.getFirst().version();

    @Option(names = "--all", description = "Gives the best 10 whatever they score.")
    private boolean all;

    @Option(
            names = "--kinds",
            paramLabel = "KIND",
            split = ",",
            description =
                    "What is screened against: person, organisation, vessel, aircraft (default: ${DEFAULT-VALUE}).",
            defaultValue = "person")
    private List<String> kinds = List.of("person");

    @Option(names = "--threads", paramLabel = "N", description = "So many at once (default: as many as processors).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--check", description = "Only reads the lists and tells what was understood.")
    private boolean check;

    @Option(
            names = "--problems",
            paramLabel = "N",
            description = "So many problems of each list in full (default: ${DEFAULT-VALUE}).",
            defaultValue = "20")
    private int problemsShown = 20;

    ScreenFilter() {
        this(InstantSource.system());
    }

    ScreenFilter(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        var err = Objects.requireNonNull(spec).commandLine().getErr();
        String refusal = refusal();
        var lists = new ListFiles(err, clock, problemsShown);
        if (refusal == null) {
            refusal = lists.read(files);
        }
        if (refusal != null) {
            err.println(refusal);
            return NOT_RUN;
        }
        if (!check) {
            screen(lists.subjects(), err, System.in, System.out);
        }
        return 0;
    }

    private @Nullable String refusal() {
        if (!(perThousand > 0) || perThousand > 1000) {
            return "--per-thousand is a number above 0 and at most 1000.";
        }
        if (threads < 1) {
            return "--threads is a number above 0.";
        }
        if (Model.of(model).isEmpty()) {
            return "--model knows "
                    + String.join(
                            ", ", Model.VERSIONS.stream().map(Model::version).toList()) + ".";
        }
        return kinds.stream()
                .filter(kind -> SubjectKind.of(kind).isEmpty())
                .findFirst()
                .map(kind -> "--kinds knows person, organisation, vessel and aircraft, not '" + kind + "'.")
                .orElse(null);
    }

    private void screen(List<ListedSubject> subjects, PrintWriter err, InputStream in, PrintStream out)
            throws IOException {
        if (subjects.size() > NAMES_WORTH_A_WORD) {
            err.println(String.format(Locale.ROOT, "making the index of %,d entries", subjects.size()));
            err.flush();
        }
        var screened = ScreenedKinds.of(subjects, wanted());
        ScreeningOptions options = options();
        var progress = new Progress(err, clock);
        try (var lines = new OrderedLines(
                threads,
                input -> answer(screened, options, input),
                out,
                n -> progress.tell(() -> String.format(Locale.ROOT, "%,d persons screened", n)))) {
            lines.answer(in);
        }
    }

    private Set<SubjectKind> wanted() {
        var wanted = EnumSet.noneOf(SubjectKind.class);
        kinds.stream().map(SubjectKind::of).flatMap(Optional::stream).forEach(wanted::add);
        return wanted;
    }

    private ScreeningOptions options() {
        ScreeningOptions options = all ? ScreeningOptions.best() : ScreeningOptions.perThousand(perThousand);
        return Model.of(model).map(options::by).orElse(options);
    }

    static Map<String, @Nullable Object> answer(ScreenedKinds screened, ScreeningOptions options, ObjectNode input) {
        var person = new PersonInput(input);
        var form = new LinkedHashMap<String, @Nullable Object>();
        form.put("id", input.get("id"));
        List<ScreenedKinds.KindHit> hits = person.problems().stream().anyMatch(Problem::isError)
                ? List.of()
                : screened.screen(person.query(), options);
        form.put("hits", hits.stream().map(ScreenFilter::form).toList());
        if (!person.problems().isEmpty()) {
            form.put("problems", JsonLines.problems(person.problems()));
        }
        return form;
    }

    private static Map<String, Object> form(ScreenedKinds.KindHit kindHit) {
        Hit hit = kindHit.hit();
        var form = new LinkedHashMap<String, Object>();
        form.put("list", hit.list());
        form.put("entry", hit.entry());
        form.put("kind", kindHit.kind().code());
        form.put("name", hit.name());
        form.put("bits", hit.bits());
        form.put("probability", hit.probability());
        form.put("evidence", hit.evidence().stream().map(ScreenFilter::form).toList());
        form.put("model", hit.modelVersion());
        return form;
    }

    private static Map<String, Object> form(Evidence evidence) {
        var form = new LinkedHashMap<String, Object>();
        form.put("field", evidence.field());
        form.put("listed", evidence.listed());
        form.put("given", evidence.given());
        form.put("level", evidence.level().code());
        form.put("bits", evidence.bits());
        return form;
    }
}
