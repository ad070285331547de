package org.limen.access;

import static org.limen.access.Role.ADMINISTRATOR;
import static org.limen.access.Role.ANALYST;
import static org.limen.access.Role.DEVICE;
import static org.limen.access.Role.FIRST_LINE;
import static org.limen.access.Role.INSPECTOR;
import static org.limen.access.Role.OBSERVER;
import static org.limen.access.Role.SECOND_LINE;
import static org.limen.access.Role.SHIFT_LEADER;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What personal data is read for.
/// This list is the table that says which role may name which purpose.
public enum Purpose {
    /// The check of a traveller who stands at the border.
    BORDER_CHECK("border-check", FIRST_LINE, SECOND_LINE, SHIFT_LEADER, DEVICE),
    /// The closer look at a traveller who was referred.
    SECOND_LINE_CHECK("second-line", SECOND_LINE, SHIFT_LEADER),
    /// Looking into patterns, overstays and offences.
    INVESTIGATION("investigation", SECOND_LINE, SHIFT_LEADER, ANALYST),
    /// Watching a border or a ceasefire line: incidents, what was observed, and who needs help.
    MONITORING("monitoring", FIRST_LINE, SECOND_LINE, SHIFT_LEADER, OBSERVER, ANALYST),
    /// Watching how the node is used.
    OVERSIGHT("oversight", INSPECTOR, ADMINISTRATOR),
    /// Answering a person who asks what is held about them, or wants it corrected.
    REDRESS("redress", SHIFT_LEADER, INSPECTOR),
    /// Running the node.
    ADMINISTRATION("administration", ADMINISTRATOR);

    private final String code;

    @SuppressWarnings("ImmutableEnumChecker") // made by Set.of, which nothing can change
    private final Set<Role> roles;

    Purpose(String code, Role... roles) {
        this.code = code;
        this.roles = Set.of(roles);
    }

    @JsonValue
    public String code() {
        return code;
    }

    /// Whether somebody with these roles may read for this purpose.
    public boolean openTo(Collection<Role> held) {
        return held.stream().anyMatch(roles::contains);
    }

    public static Optional<Purpose> of(String code) {
        return Stream.of(values()).filter(purpose -> purpose.code.equals(code)).findFirst();
    }

    /// The purposes that somebody with these roles may name, in the order of this list.
    public static List<Purpose> openToAnyOf(Collection<Role> held) {
        return Stream.of(values()).filter(purpose -> purpose.openTo(held)).toList();
    }
}
