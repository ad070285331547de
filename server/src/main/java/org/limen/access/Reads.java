package org.limen.access;

import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Takes down who read which personal data, and what for.
public interface Reads {
    /// Readings of this kind are shown to inspectors only: nobody else is to know that there was anything to read.
    String COMPLAINT = "complaint";

    /// What the trace of a search names when nothing was left out.
    String ALL = "all";

    /// The parts of a search that are given, as its trace names them: `post=SB state=referred`, or [#ALL].
    static String inWords(Map<String, ? extends @Nullable Object> parts) {
        String given = parts.entrySet().stream()
                .filter(part -> part.getValue() != null)
                .map(part -> part.getKey() + "=" + part.getValue())
                .collect(Collectors.joining(" "));
        return given.isEmpty() ? ALL : given;
    }

    /// Records one reading in the ledger; returns when it is on disk: call it before answering.
    ///
    /// @param what the kind of thing that was read: `crossing`, `worklist`, `person-history`
    /// @param subject which one: an id, a key, or the filters of a search
    /// @param count how many records were shown; zero is a reading too
    void trace(Officer officer, Purpose purpose, String what, String subject, int count);
}
