package org.limen.crossing.preview;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.limen.crossing.preview.Preview.Asked;
import org.limen.crossing.preview.Preview.Side;
import org.limen.crossing.record.RecordedTravellers;
import org.limen.kernel.Answer;
import org.limen.kernel.Background;
import org.limen.kernel.Once;
import org.limen.kernel.Refusal;
import org.limen.screening.EditionScreening;
import org.limen.screening.EditionScreening.Edition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Previews that run and the last ones that ran; one runs at a time.
@Component
class Previews {
    private static final Logger LOG = LoggerFactory.getLogger(Previews.class);
    private static final int REMEMBERED_MAX = 20;

    private final EditionScreening screening;
    private final RecordedTravellers record;
    private final Clock clock;
    private final Map<UUID, Preview> previews = new LinkedHashMap<>();
    private boolean busy;

    Previews(EditionScreening screening, RecordedTravellers record, Clock clock) {
        this.screening = screening;
        this.record = record;
        this.clock = clock;
    }

    /// Begins a preview. The same id again gives how far it is.
    synchronized Answer<Once<Preview.View>> start(Asked asked) {
        Preview known = previews.get(asked.id());
        if (known != null) {
            return Answer.given(new Once<>(known.view(), false));
        }
        if (busy) {
            return Answer.refused(
                    Refusal.of("preview-running", 409, "Another preview runs. Wait for its end, then begin this one."));
        }
        Answer<Edition> candidate = screening.edition(asked.list(), asked.number());
        return candidate.map(edition -> {
            Preview preview =
                    new Preview(asked, inForce(asked.list()).orElse(null), new Side(edition, asked.perThousand()));
            remember(asked.id(), preview);
            busy = true;
            Background.start("preview", () -> run(preview));
            return new Once<>(preview.view(), true);
        });
    }

    synchronized Optional<Preview> find(UUID id) {
        return Optional.ofNullable(previews.get(id));
    }

    private void run(Preview preview) {
        try {
            preview.run(record, clock.instant());
        } catch (RuntimeException e) {
            LOG.warn("A preview broke off", e);
            preview.end("broken");
        } finally {
            free();
        }
    }

    private synchronized void free() {
        busy = false;
    }

    private void remember(UUID id, Preview preview) {
        if (previews.size() >= REMEMBERED_MAX) {
            previews.remove(previews.keySet().iterator().next());
        }
        previews.put(id, preview);
    }

    private Optional<Side> inForce(String list) {
        return screening.current().stream()
                .filter(current -> current.list().equals(list))
                .findFirst()
                .flatMap(current ->
                        screening.edition(list, current.number()) instanceof Answer.Given<Edition>(var edition)
                                ? Optional.of(new Side(edition, current.perThousand()))
                                : Optional.empty());
    }
}
