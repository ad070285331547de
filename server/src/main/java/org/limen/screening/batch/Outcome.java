package org.limen.screening.batch;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import org.limen.screening.Sought;
import org.limen.screening.search.GradedHit;

/// What a line of the report tells.
@JsonIgnoreProperties(value = "outcome", allowGetters = true)
sealed interface Outcome {
    /// Of the file, counted from 1.
    long line();

    /// `hit` or `problem`.
    @JsonProperty("outcome")
    String kind();

    /// A listed person whom the row may describe.
    record Hit(long line, String id, Sought given, GradedHit match) implements Outcome {
        static final String KIND = "hit";

        @Override
        public String kind() {
            return KIND;
        }
    }

    /// What was not understood. An error means that the row was not compared, a warning that a part of it was not.
    record Problem(
            long line,
            String id,
            String severity,
            String code,
            @Nullable String field,
            String message) implements Outcome {
        static final String KIND = "problem";

        static Problem of(PersonRow row, org.limen.engine.Problem problem) {
            return new Problem(
                    row.line(),
                    row.id(),
                    problem.isError() ? "error" : "warning",
                    problem.code(),
                    problem.field(),
                    problem.message());
        }

        @Override
        public String kind() {
            return KIND;
        }
    }
}
