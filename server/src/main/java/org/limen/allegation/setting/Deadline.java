package org.limen.allegation.setting;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.limen.allegation.record.Allegation;
import org.limen.allegation.record.Course;

/// By when the next step of an allegation should be taken.
///
/// @param since    the state that it has began
/// @param remindAt from then on it is shown as due
public record Deadline(Instant since, Instant remindAt, Instant due, Standing standing) {

    /// How a deadline stands at a moment.
    public enum Standing {
        RUNNING,
        REMIND,
        OVERDUE;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// The deadline of the state that an allegation is in; none when it is closed.
    public static Optional<Deadline> of(Course course, Allegation body, AllegationSettings settings, Instant now) {
        Integer hours = settings.hours().get(course.state().code());
        if (hours == null) {
            return Optional.empty();
        }
        Instant since = course.since(body.awareAt());
        Instant limit = course.limit();
        Instant due = limit == null ? since.plus(Duration.ofHours(hours)) : limit;
        return Optional.of(at(since, due, settings.remindHours(), now));
    }

    /// A deadline as it stands at a moment.
    public static Deadline at(Instant since, Instant due, int remindHours, Instant now) {
        Instant remindAt = due.minus(Duration.ofHours(remindHours));
        Standing standing =
                now.isAfter(due) ? Standing.OVERDUE : now.isBefore(remindAt) ? Standing.RUNNING : Standing.REMIND;
        return new Deadline(since, remindAt, due, standing);
    }
}
