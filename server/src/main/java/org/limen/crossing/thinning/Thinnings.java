package org.limen.crossing.thinning;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.limen.access.Officer;
import org.limen.access.Posts;
import org.limen.crossing.check.Direction;
import org.limen.crossing.check.Relief;
import org.limen.crossing.check.Thinned;
import org.limen.crossing.thinning.ThinningTable.Kept;
import org.limen.engine.merkle.Hash;
import org.limen.kernel.Answer;
import org.limen.kernel.Once;
import org.limen.kernel.PostCode;
import org.limen.kernel.Refusal;
import org.limen.ledger.Ledger;
import org.limen.ledger.LedgerEvent;
import org.limen.ledger.Page;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Opens and closes the degraded mode, and says of each traveller what it allows to be left out.
@Component
@EnableConfigurationProperties(ThinningSettings.class)
public class Thinnings {
    private static final String BY_ITSELF = "its time is over";

    private final ThinningTable table;
    private final ThinningSettings settings;
    private final Posts posts;
    private final Ledger ledger;
    private final Clock clock;
    private final JsonMapper json;
    private final AtomicReference<@Nullable List<Kept>> open = new AtomicReference<>();

    Thinnings(
            ThinningTable table, ThinningSettings settings, Posts posts, Ledger ledger, Clock clock, JsonMapper json) {
        this.table = table;
        this.settings = settings;
        this.posts = posts;
        this.ledger = ledger;
        this.clock = clock;
        this.json = json;
    }

    /// What may be left out of checks at a post now.
    public Relief relief(PostCode post, Direction direction, Instant now) {
        return inForce(post.code(), now)
                .filter(kept -> kept.thinning().reach().has(direction))
                .<Relief>map(kept -> person -> Optional.of(share(kept, person, direction, now)))
                .orElse(Relief.NONE);
    }

    /// Within an hour the same person in the same direction is drawn alike, so that nobody tries until it fits.
    private static Relief.Share share(Kept kept, String person, Direction direction, Instant now) {
        Thinning thinning = kept.thinning();
        String over = String.join(
                " ",
                thinning.id().toString(),
                person,
                direction.code(),
                now.truncatedTo(ChronoUnit.HOURS).toString());
        boolean drawn = kept.seed().draws(over, thinning.sharePercent());
        return new Relief.Share(thinning.id(), over, drawn, Set.copyOf(thinning.checks()));
    }

    /// Keeps, within the caller's recording, what was left out of a check.
    public void keep(Page page, UUID crossing, @Nullable Thinned thinned) {
        if (thinned != null) {
            table.insertThinned(page.jdbc(), crossing, thinned);
        }
    }

    /// Keeps it for a crossing that came back; gives whether its thinning is here.
    public boolean keepAgain(Page page, UUID crossing, @Nullable Thinned thinned) {
        boolean isHere = thinned == null || table.isKnown(page.jdbc(), thinned.thinning());
        if (isHere) {
            keep(page, crossing, thinned);
        }
        return isHere;
    }

    Optional<Thinning> now(String post) {
        return inForce(post, clock.instant()).map(Kept::thinning);
    }

    private Optional<Kept> inForce(String post, Instant now) {
        return known().stream()
                .filter(kept -> kept.thinning().post().equals(post))
                .filter(kept -> kept.thinning().isOpenAt(now))
                .findFirst();
    }

    /// Every check asks, so it is answered from memory.
    private List<Kept> known() {
        List<Kept> known = open.get();
        return known == null ? readAnew() : known;
    }

    private List<Kept> readAnew() {
        List<Kept> read = table.open();
        open.set(read);
        return read;
    }

    /// Opens the mode. The same again changes nothing.
    Answer<Once<Thinning>> open(Opening opening, Officer officer) {
        Optional<Refusal> refusal = opening.refusal(settings, posts, officer);
        if (refusal.isPresent()) {
            return Answer.refused(refusal.get());
        }
        Hash content = Hash.over(json.writeValueAsBytes(opening));
        Answer<Boolean> written = ledger.commit(page -> writeOpening(page, opening, content, officer));
        readAnew();
        return told(written, opening.id());
    }

    private Answer<Boolean> writeOpening(Page page, Opening opening, Hash content, Officer officer) {
        Optional<Hash> before = table.contentOf(page.jdbc(), opening.id());
        if (before.isPresent()) {
            return before.get().equals(content) ? Answer.given(false) : Answer.refused(Refusal.idReused(opening.id()));
        }
        Instant now = now();
        Optional<Kept> open = table.open(page.jdbc()).stream()
                .filter(kept -> kept.thinning().post().equals(opening.post().code()))
                .filter(kept -> kept.thinning().isOpenAt(now))
                .findFirst();
        if (open.isPresent()) {
            return Answer.refused(new Refusal(
                    "thinning-open",
                    409,
                    "Checks at this post are thinned already: end that first.",
                    Map.of("thinning", open.get().thinning().id())));
        }
        Seed seed = Seed.fresh();
        Thinning thinning = opening.at(now, seed.commitment(), officer);
        table.insert(page.jdbc(), thinning, seed, content);
        page.enter(new LedgerEvent("thinning-opened", thinning.id().toString(), now, thinning));
        return Answer.given(true);
    }

    /// Ends the mode before its time. The same again changes nothing.
    Answer<Once<Thinning>> end(UUID thinning, Ending ending, Officer officer) {
        Optional<Kept> kept = table.find(thinning);
        if (kept.isEmpty()) {
            return Answer.refused(Refusal.notFound("There is no thinning " + thinning + "."));
        }
        String post = kept.get().thinning().post();
        if (officer.post() != null && !officer.post().code().equals(post)) {
            return Answer.refused(Refusal.of("other-post", 403, "You work at post " + officer.post() + "."));
        }
        Hash content = Hash.over(json.writeValueAsBytes(ending), json.writeValueAsBytes(thinning));
        Answer<Boolean> written = ledger.commit(page -> writeEnd(page, kept.get(), ending, content, officer));
        readAnew();
        return told(written, thinning);
    }

    private Answer<Boolean> writeEnd(Page page, Kept kept, Ending ending, Hash content, Officer officer) {
        Optional<Hash> before = table.contentOfEnd(page.jdbc(), ending.id());
        if (before.isPresent()) {
            return before.get().equals(content) ? Answer.given(false) : Answer.refused(Refusal.idReused(ending.id()));
        }
        return close(page, kept, ending.id(), content, now(), ending.why(), officer)
                ? Answer.given(true)
                : Answer.refused(Refusal.of("thinning-closed", 409, "It is closed already."));
    }

    private Answer<Once<Thinning>> told(Answer<Boolean> written, UUID thinning) {
        return written.map(
                isNew -> new Once<>(table.find(thinning).orElseThrow().thinning(), isNew));
    }

    /// Closes what is over. Nothing is thinned after its time even where this comes late.
    @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT5S")
    void closeWhatIsOver() {
        Instant now = now();
        List<Kept> over =
                known().stream().filter(kept -> !kept.thinning().isOpenAt(now)).toList();
        for (Kept kept : over) {
            Instant closes = kept.thinning().closesAt();
            Instant at = closes.isBefore(now) ? closes : now;
            ledger.commit(page -> close(page, kept, null, null, at, BY_ITSELF, null));
        }
        if (!over.isEmpty()) {
            readAnew();
        }
    }

    /// Writes the end with the seed; false where it was closed before.
    private boolean close(
            Page page,
            Kept kept,
            @Nullable UUID id,
            @Nullable Hash content,
            Instant at,
            String why,
            @Nullable Officer officer) {
        UUID thinning = kept.thinning().id();
        boolean written = table.insertEnd(page.jdbc(), thinning, id, content, at, why, officer);
        if (written) {
            var body = new HashMap<String, Object>(Map.of(
                    "post",
                    kept.thinning().post(),
                    "byItself",
                    officer == null,
                    "why",
                    why,
                    "seed",
                    kept.seed().hex()));
            if (officer != null) {
                body.put("officer", officer.id());
                body.put("officerName", officer.name());
            }
            page.enter(new LedgerEvent("thinning-closed", thinning.toString(), at, body));
        }
        return written;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
