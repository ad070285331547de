package org.limen.bench.screening;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.limen.bench.screening.data.ReadyMade;
import org.limen.bench.screening.peers.Formula;
import org.limen.bench.screening.peers.LuceneNames;
import org.limen.bench.screening.peers.Peer;
import org.limen.bench.screening.peers.PeerSearch;
import org.limen.bench.screening.peers.PostgresNames;
import org.limen.bench.screening.recall.Answer;
import org.limen.bench.screening.recall.Case;
import org.limen.bench.screening.recall.LimenSearcher;
import org.limen.bench.screening.recall.Searcher;
import org.limen.bench.screening.recall.Trial;
import org.limen.bench.screening.report.Column;
import org.limen.bench.screening.report.Table;
import org.limen.engine.screening.ListedSubject;

/// Peers beside Limen on the ready-made set: the same list, queries, innocents and rates.
///
/// Peers know names only, so with a date of birth they get what most systems do: whoever was born more than a year
/// apart is dropped. Settings are the peers' defaults, the best 50 candidates each.
final class PeersPart {
    private static final double TRIGRAM_THRESHOLD = 0.4;

    private final Run run;
    private final List<Case> innocents;
    private final List<Case> cases;
    private final Map<String, ListedSubject> persons;
    private final Table byName;
    private final Table byBirth;

    private PeersPart(Run run) {
        this.run = run;
        List<Case> all = run.readyMade.innocents();
        this.innocents = run.extent.quick() ? all.subList(0, all.size() / 5) : all;
        this.cases = run.half(run.readyMade.positives());
        this.persons = ReadyMade.byEntry(run.readyMade.persons());
        this.byName = table("peers-name", "Peers on the ready-made set, 24 k names: name only");
        this.byBirth = table(
                "peers-birth",
                "Peers on the ready-made set, 24 k names: name and noisy date of birth (peers: years more than one apart dropped)");
    }

    static void run(Run run) {
        new PeersPart(run).measure();
    }

    private void measure() {
        limen();
        LuceneNames lucene = LuceneNames.of(run.readyMade.persons());
        add("Lucene, words within two edits", lucene.fuzzy(), null);
        add("Lucene, 70 % of trigrams", lucene.groups(0.7), null);
        Peer wide = lucene.groups(0.4);
        PeerSearch search = new PeerSearch(wide, persons);
        add("Lucene, 40 % of trigrams", search, null);
        add("the same, best-pair Jaro-Winkler", search, Formula::bestPairs);
        add("the same, OFAC's formula", search, Formula::ofac);
        wide.close();
        postgres();
        run.report.add(byName);
        run.report.add(byBirth);
        run.report.add(OfacFixtures.table(run.data));
    }

    private void postgres() {
        try (PostgresNames postgres = PostgresNames.of(run.readyMade.persons(), TRIGRAM_THRESHOLD)) {
            add("PostgreSQL pg_trgm, from 0.4", postgres, null);
        } catch (IOException | SQLException | IllegalStateException e) {
            run.report.say("PostgreSQL pg_trgm: skipped, %s", e.getMessage());
        }
    }

    private void limen() {
        var index = Run.index(run.readyMade.persons());
        Searcher limen = new LimenSearcher(index, false);
        List<Case> bare = ReadyMadePart.withoutDates(cases);
        row(byName, "Limen", Trial.run(limen, true, ReadyMadePart.withoutDates(innocents), bare, run.same), none());
        row(byBirth, "Limen", Trial.run(limen, true, innocents, cases, run.same), none());
    }

    private void add(String name, Peer peer, @Nullable Formula formula) {
        add(name, new PeerSearch(peer, persons), formula);
    }

    private void add(String name, PeerSearch search, @Nullable Formula formula) {
        Trial bare = Trial.run(search.scored(formula, false), false, innocents, cases, run.same);
        Trial dated = Trial.run(search.scored(formula, true), false, innocents, cases, run.same);
        row(byName, name, bare, search.nanos());
        row(byBirth, name, dated, search.nanos());
    }

    private static long[] none() {
        return new long[0];
    }

    private static Table table(String name, String title) {
        return new Table(
                name,
                title,
                List.of(
                        Column.share("at 10"),
                        Column.share("at 1"),
                        Column.share("at 0.1"),
                        Column.share("alias at 1"),
                        Column.share("found"),
                        Column.share("first"),
                        Column.micros("p50 µs"),
                        Column.micros("p99 µs")));
    }

    private static void row(Table table, String name, Trial trial, long[] nanos) {
        List<Answer> all = trial.answers();
        List<Answer> aliases =
                all.stream().filter(a -> a.of().kind().equals("heldalias")).toList();
        double found = (double) all.stream()
                        .filter(a -> a.score() > Double.NEGATIVE_INFINITY)
                        .count()
                / all.size();
        table.row(
                name,
                trial.recall(all, 0),
                trial.recall(all, 1),
                trial.recall(all, 2),
                trial.recall(aliases, 1),
                found,
                trial.first(all),
                micros(nanos, 0.5),
                micros(nanos, 0.99));
    }

    private static double micros(long[] ascending, double share) {
        return ascending.length == 0 ? Double.NaN : ascending[(int) (ascending.length * share)] / 1e3;
    }
}
