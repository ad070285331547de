package org.limen.command;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.limen.engine.Problem;
import org.limen.engine.lists.ListText;
import org.limen.engine.lists.PersonList;
import org.limen.engine.screening.Evidence;
import org.limen.engine.screening.Hit;
import org.limen.engine.screening.ListedSubject;
import org.limen.engine.screening.ScreeningIndex;
import org.limen.engine.screening.ScreeningOptions;
import org.limen.engine.screening.words.TokenFrequencies;
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
            "In:  {\"id\",\"names\":[..],\"birthDate\",\"nationality\",\"sex\",\"documentNumber\"}, all but one name optional;",
            "     partial dates as YYYY or YYYY-MM; \"nameTruncated\":true where the last word may be cut off",
            "Out: {\"id\",\"hits\":[{\"list\",\"entry\",\"name\",\"bits\",\"probability\",\"evidence\":[..]}],\"problems\"}",
            "A list is a tab-separated file: entry id, list, name, birth date, nationality, sex, and where known",
            "document number, alias quality (good, weak), category, note; several rows for one entry."
        },
        mixinStandardHelpOptions = true)
final class ScreenFilter implements Callable<Integer> {
    private static final int LIST_NOT_READ = 2;
    private static final int PROBLEMS_SHOWN = 20;

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

    @Option(names = "--all", description = "Gives the best 10 whatever they score.")
    private boolean all;

    @Override
    public Integer call() throws IOException {
        var err = Objects.requireNonNull(spec).commandLine().getErr();
        if (!(perThousand > 0) || perThousand > 1000) {
            err.println("--per-thousand is a number above 0 and at most 1000.");
            return LIST_NOT_READ;
        }
        var persons = new ArrayList<ListedSubject>();
        for (Path file : files) {
            String failure = read(file, persons);
            if (failure != null) {
                err.println(failure);
                return LIST_NOT_READ;
            }
        }
        var index = ScreeningIndex.build(persons, TokenFrequencies.shipped());
        JsonLines.answer(System.in, System.out, input -> answer(index, options(), input));
        return 0;
    }

    private ScreeningOptions options() {
        return all ? ScreeningOptions.best() : ScreeningOptions.perThousand(perThousand);
    }

    /// Adds a file's persons, or says in a sentence why it can't.
    private @Nullable String read(Path file, List<ListedSubject> persons) throws IOException {
        try {
            var text = ListText.of(ByteBuffer.wrap(Files.readAllBytes(file)), 1);
            if (text.fault().isPresent()) {
                return file + ": " + text.fault().get().problem().message() + ".";
            }
            PersonList list = PersonList.read(text.text(), 1, "");
            report(file, list);
            list.entries().forEach(entry -> persons.add(entry.person()));
            return null;
        } catch (NoSuchFileException e) {
            return "There is no file " + file + ".";
        }
    }

    private void report(Path file, PersonList list) {
        var err = Objects.requireNonNull(spec).commandLine().getErr();
        err.println(file + ": " + list.understood() + " of " + list.rows() + " rows understood, "
                + list.entries().size() + " persons.");
        list.problems().stream()
                .limit(PROBLEMS_SHOWN)
                .forEach(p -> err.println("  " + p.problem().message()));
        if (list.problems().size() > PROBLEMS_SHOWN) {
            err.println("  and " + (list.problems().size() - PROBLEMS_SHOWN) + " more.");
        }
    }

    static Map<String, @Nullable Object> answer(ScreeningIndex index, ScreeningOptions options, ObjectNode input) {
        var person = new PersonInput(input);
        var form = new LinkedHashMap<String, @Nullable Object>();
        form.put("id", input.get("id"));
        List<Hit> hits = person.problems().stream().anyMatch(Problem::isError)
                ? List.of()
                : index.screen(person.query(), options);
        form.put("hits", hits.stream().map(ScreenFilter::form).toList());
        if (!person.problems().isEmpty()) {
            form.put("problems", JsonLines.problems(person.problems()));
        }
        return form;
    }

    private static Map<String, Object> form(Hit hit) {
        var form = new LinkedHashMap<String, Object>();
        form.put("list", hit.list());
        form.put("entry", hit.entry());
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
