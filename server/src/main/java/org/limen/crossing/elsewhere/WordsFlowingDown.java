package org.limen.crossing.elsewhere;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.limen.engine.sync.Offered;
import org.limen.engine.sync.Origin;
import org.limen.kernel.Answer;
import org.limen.kernel.down.WrittenDown;
import org.limen.ledger.Ledger;
import org.limen.ledger.LedgerEvent;
import org.limen.ledger.Page;
import org.limen.ledger.purge.PurgeFollower;
import org.limen.ledger.purge.PurgeFollowers;
import org.limen.screening.Judgement;
import org.limen.screening.Screening;
import org.limen.sync.LogsBelow;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Officers' words on alerts on their way down, each to the node whose crossing it is about and to no other: that node
/// has the crossing and the alert already, so a stolen post learns nothing of anybody else.
///
/// Where that node's officers said something else, both words stay and its alert waits for a person there.
@Component
class WordsFlowingDown extends WrittenDown<WordFromAbove.All> {
    private static final String NAME = "words-on-alerts";

    /// So long a word is passed on; a node that was cut off for longer has it from nobody.
    private static final Duration FLOWS = Duration.ofDays(366);

    private final WordsBelowTable table;
    private final LogsBelow logs;
    private final Screening screening;
    private final PurgeFollowers followers;
    private final Ledger ledger;
    private final Clock clock;

    WordsFlowingDown(
            WordsBelowTable table,
            LogsBelow logs,
            Screening screening,
            PurgeFollowers followers,
            Ledger ledger,
            Clock clock,
            JsonMapper json) {
        super(NAME, WordFromAbove.All.class, json);
        this.table = table;
        this.logs = logs;
        this.screening = screening;
        this.followers = followers;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    protected List<Written<WordFromAbove.All>> has() {
        return table
                .taken()
                .map(taken -> new Written<>(NAME, taken.number(), taken.issued(), WordFromAbove.All.NONE))
                .stream()
                .toList();
    }

    /// The number rises with every word and every purge of one, whatever the clock did.
    @Override
    protected List<Written<WordFromAbove.All>> passesOn(Origin child) {
        Set<String> origins = logs.through(child.publicKey());
        return table
                .sum(origins)
                .map(sum -> new Written<>(
                        NAME,
                        ChronoUnit.MICROS.between(Instant.EPOCH, sum.last()) + sum.many(),
                        sum.last(),
                        new WordFromAbove.All(
                                table.words(origins, clock.instant().minus(FLOWS)))))
                .stream()
                .toList();
    }

    @Override
    protected Answer<Taken> take(Offered offered, WordFromAbove.All all) {
        ledger.commit(page -> {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            long heard =
                    all.words().stream().filter(word -> heard(page, word, now)).count();
            table.keep(page.jdbc(), new WordsBelowTable.Taken(offered.number(), offered.issued()), now);
            if (heard > 0) {
                var body = Map.of("number", offered.number(), "words", heard);
                page.enter(new LedgerEvent("words-taken", NAME, now, body));
            }
            return heard;
        });
        return Taken.now();
    }

    /// Keeps a word and lets it count for the pair; gives whether it is new. What was purged here stays so, and what
    /// was
    /// purged where it was said is purged here.
    private boolean heard(Page page, WordFromAbove word, Instant now) {
        Optional<String> person = table.person(page.jdbc(), word);
        if (person.filter(String::isEmpty).isPresent()) {
            return false;
        }
        boolean isNew = table.insert(page.jdbc(), word, now);
        if (!isNew && word.isPurged()) {
            var gone = new PurgeFollower.Gone("alert-judged", word.crossing().toString(), word.at());
            followers.forget(page, word.speaker(), List.of(gone));
        }
        if (isNew && person.isPresent()) {
            screening.hear(
                    page,
                    new Screening.Pair(person.get(), word.list(), word.entry(), word.crossing()),
                    word.speaker(),
                    new Judgement(word.same(), word.officer(), word.at(), word.why()));
        }
        return isNew;
    }
}
