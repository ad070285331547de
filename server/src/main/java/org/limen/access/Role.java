package org.limen.access;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.stream.Stream;

/// What an officer's work is, and so which endpoints answer to them.
public enum Role {
    /// Checks travellers in the booth.
    FIRST_LINE("first-line"),
    /// Decides on referred travellers.
    SECOND_LINE("second-line"),
    /// Runs a shift at a post.
    SHIFT_LEADER("shift-leader"),
    /// Stands at an observation post or goes on patrol, and reports what is seen and heard.
    OBSERVER("observer"),
    /// Looks for patterns in what was recorded.
    ANALYST("analyst"),
    /// Watches the watchers: reads the ledger and who read what.
    INSPECTOR("inspector"),
    /// Runs the node: officers, posts, devices, lists. Sees no travellers.
    ADMINISTRATOR("administrator"),
    /// A machine at a post, known by its token.
    DEVICE("device");

    private final String code;

    Role(String code) {
        this.code = code;
    }

    @JsonValue
    public String code() {
        return code;
    }

    public static Optional<Role> of(String code) {
        return Stream.of(values()).filter(role -> role.code.equals(code)).findFirst();
    }
}
