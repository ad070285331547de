package org.limen.bench.screening;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.limen.bench.screening.report.Column;
import org.limen.bench.screening.report.Table;
import org.limen.engine.lists.ListEntry;
import org.limen.engine.lists.SubjectListReader;
import org.limen.engine.screening.ListedSubject;
import org.limen.engine.screening.Query;
import org.limen.engine.screening.ScreeningIndex;
import org.limen.engine.screening.SubjectKind;
import org.limen.engine.screening.words.TokenFrequencies;

/// Saving and loading an index, and a day's changes to a list: OFAC's published versions, one after the other,
/// within a million names.
final class KeepingPart {
    private static final int MILLION = 1_000_000;
    private static final int TIMES = 7;
    private static final String LIST = "OFAC";

    private final Run run;
    private final TokenFrequencies travellers = TokenFrequencies.shipped();

    private KeepingPart(Run run) {
        this.run = run;
    }

    static void run(Run run) throws IOException {
        new KeepingPart(run).measure();
    }

    private void measure() throws IOException {
        saving();
        deltas();
    }

    private void saving() throws IOException {
        var table = new Table(
                "saved",
                "Saving an index and loading it again",
                List.of(
                        Column.count("names"),
                        Column.seconds("save s"),
                        Column.seconds("load s"),
                        Column.bytes("bytes a name"),
                        Column.count("same hits")));
        saved(table, "24 k real names", ScreeningIndex.build(run.persons, travellers));
        saved(table, "1 M names", ScreeningIndex.build(run.filler(MILLION), travellers));
        run.report.add(table.note("Same hits: of 1,000 travellers, how many get the same hits from the loaded index."));
    }

    private void saved(Table table, String row, ScreeningIndex index) throws IOException {
        Path file = Files.createTempFile("limen-bench-", ".index");
        try {
            long start = System.nanoTime();
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                index.save(out);
            }
            long written = System.nanoTime();
            ScreeningIndex loaded;
            try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
                loaded = ScreeningIndex.load(in, travellers);
            }
            double load = (System.nanoTime() - written) / 1e9;
            long same = run.innocents().stream()
                    .limit(1000)
                    .filter(i -> index.screen(i.query()).equals(loaded.screen(i.query())))
                    .count();
            double bytes = (double) Files.size(file) / index.names();
            table.row(row, index.names(), (written - start) / 1e9, load, bytes, same);
        } finally {
            Files.delete(file);
        }
    }

    private void deltas() throws IOException {
        var table = new Table(
                "delta",
                "A new version of OFAC's list within a million names: time until the next screening sees it",
                List.of(
                        Column.count("put"),
                        Column.count("removed"),
                        Column.count("seen"),
                        Column.micros("median µs"),
                        Column.micros("max µs")));
        List<Path> versions = run.data.files("lists/ofac", ".csv").stream()
                .filter(f -> f.getFileName().toString().startsWith("sdn_"))
                .toList();
        Map<String, ListedSubject> before = read(versions.getFirst());
        var all = new ArrayList<>(before.values());
        run.filler(MILLION - all.size()).forEach(all::add);
        ScreeningIndex index = ScreeningIndex.build(all, travellers);
        for (Path version : versions.subList(1, versions.size())) {
            Map<String, ListedSubject> after = read(version);
            index = delta(table, version.getFileName().toString(), index, before, after);
            before = after;
        }
        run.report.add(table.note("Seen: how many of the persons put in are found by name at once, of those put."));
    }

    private static ScreeningIndex delta(
            Table table,
            String version,
            ScreeningIndex index,
            Map<String, ListedSubject> before,
            Map<String, ListedSubject> after) {
        List<ListedSubject> put = after.values().stream()
                .filter(s -> !s.equals(before.get(s.entryId())))
                .toList();
        List<String> removed =
                before.keySet().stream().filter(id -> !after.containsKey(id)).toList();
        long[] nanos = new long[TIMES];
        ScreeningIndex updated = index;
        for (int i = 0; i < TIMES; i++) {
            long start = System.nanoTime();
            updated = index.updated(put, removed);
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        ScreeningIndex now = updated;
        long seen = put.stream().filter(s -> finds(now, s)).count();
        table.row(
                version.replaceAll("sdn_|_[0-9a-f]+|\\.csv", ""),
                put.size(),
                removed.size(),
                seen,
                nanos[TIMES / 2] / 1e3,
                nanos[TIMES - 1] / 1e3);
        return now;
    }

    private static boolean finds(ScreeningIndex index, ListedSubject subject) {
        Query query = Query.ofName(subject.names().getFirst().text())
                .bornOn(subject.birthDates().stream().findFirst().orElse(null));
        return index.screen(query).stream().anyMatch(h -> h.entry().equals(subject.entryId()));
    }

    /// The persons of a version by their ids.
    private static Map<String, ListedSubject> read(Path version) throws IOException {
        var persons = new LinkedHashMap<String, ListedSubject>();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(version))) {
            SubjectListReader.of(LIST).read(in, version.getFileName().toString(), (ListEntry entry) -> {
                if (entry.subject().kind() == SubjectKind.PERSON) {
                    persons.put(entry.subject().entryId(), entry.subject());
                }
            });
        }
        return persons;
    }
}
