package org.limen.simulation.machine;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/// The line from a child to its parent: it carries a question up and the answer down, or loses, repeats, delays or cuts
/// off either.
public final class Line {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration LATE = Duration.ofHours(8);

    private final Timeline timeline;
    private final Weather weather;
    private final Chance chance;
    private boolean cut;
    private long carried;

    public Line(Timeline timeline, Weather weather, Chance chance) {
        this.timeline = timeline;
        this.weather = weather;
        this.chance = chance;
    }

    public void cut() {
        cut = true;
    }

    public void mend() {
        cut = false;
    }

    /// How many bytes were sent over it.
    public long carried() {
        return carried;
    }

    /// Answers a question where the machine is up to it.
    @FunctionalInterface
    public interface Answering {
        Optional<byte[]> answer(byte[] question);
    }

    /// Waits for an answer.
    public interface Asking {
        /// @param late whether the answer was given up
        void answered(byte[] answer, boolean late);

        /// No answer came; one may come all the same.
        void failed();
    }

    public void ask(byte[] question, Answering answering, Asking asking) {
        var waiting = new Waiting();
        timeline.in(PATIENCE.plus(transit(question.length).multipliedBy(3)), () -> {
            if (!waiting.over) {
                waiting.over = true;
                asking.failed();
            }
        });
        carry(
                question,
                came -> answering
                        .answer(came)
                        .ifPresent(answer -> carry(answer, back -> {
                            boolean late = waiting.over;
                            waiting.over = true;
                            asking.answered(back, late);
                        })));
    }

    private void carry(byte[] bytes, Arrival arrival) {
        send(bytes, arrival);
        if (chance.happens(weather.repeated())) {
            send(bytes, arrival);
        }
    }

    private void send(byte[] bytes, Arrival arrival) {
        carried += bytes.length;
        if (cut || chance.happens(weather.lost())) {
            return;
        }
        byte[] whole =
                chance.happens(weather.cutOff()) ? Arrays.copyOf(bytes, chance.between(0, bytes.length + 1)) : bytes;
        Duration more = chance.happens(weather.late()) ? chance.upTo(LATE) : Duration.ZERO;
        timeline.in(transit(bytes.length).plus(more), () -> {
            if (!cut) {
                arrival.came(whole);
            }
        });
    }

    private Duration transit(int bytes) {
        return chance.about(weather.latency()).plusMillis(1000L * bytes / weather.bytesPerSecond());
    }

    @FunctionalInterface
    private interface Arrival {
        void came(byte[] bytes);
    }

    private static final class Waiting {
        private boolean over;
    }
}
