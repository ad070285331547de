package org.limen.simulation;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// A bug that is put in on purpose, to see that the invariants find it.
public enum Sabotage {
    NONE("nothing is wrong"),
    DROP_PORTION("a parent says that it keeps a portion, and drops one in twenty"),
    ACKNOWLEDGE_EARLY("a parent gives its receipt some seconds before the portion is on its disk"),
    ANSWER_EARLY("a post answers a check before it is on its disk"),
    RECORD_REPEATS("a post does not look whether a check with the same id is recorded"),
    CURSOR_FIRST("a parent notes that it read entries before it writes down what it read"),
    CURSOR_LAST("a parent notes that it read entries after it wrote down what it read"),
    FORGET_UNREAD("a parent passes over entries that it is too old to read"),
    SKIP_FAILED("a parent passes over an entry that a reader fails on"),
    KEEP_PURGED("a parent keeps bodies that their node purged"),
    FOLLOW_BACK("a parent throws away what it holds behind the log of a child that was set back"),
    DROP_FORK("a parent throws away the other version of a forked log"),
    LOOK_AWAY("a parent that is shown a fork goes on as if there were none"),
    FEED_REVOKED("a parent goes on giving editions to a node that was shut out"),
    TRUST_STICK("a node takes it for granted that what it gave away on a stick arrived"),
    STICK_FROM_END("a node writes onto a stick what came since the last stick, whether that one arrived or not"),
    OPEN_STICK("a node writes sticks without sealing them"),
    GIVE_BACK_ANYWAY("a node that was set back puts what it had lost behind what it recorded since"),
    REMEMBER_PURGED("a node that gets its lost entries back keeps the bodies that it had purged by them"),
    TAKE_REVOKED("a parent takes what comes from a node that was shut out"),
    TAKE_LOWER("a node takes whatever edition its parent has, lower ones too"),
    TAKE_BROKEN("a node takes an edition without comparing its hash and its signature"),
    TAKE_UNREADABLE("a node takes an edition in a form that it cannot read"),
    END_BACK_EARLY("screening back ends although checks by the edition before may still be recorded"),
    BACK_BY_CLOCK("screening back goes through the record by the clock, which may be set back"),
    SKIP_BACK("screening back leaves out a page when power fails"),
    STOP_AT_FULL("a node whose parent's disk was full never sends again");

    private final String told;

    Sabotage(String told) {
        this.told = told;
    }

    /// What is wrong, in words.
    public String told() {
        return told;
    }

    /// As it is named on the command line: `drop-portion`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Sabotage> of(String code) {
        return Stream.of(values())
                .filter(sabotage -> sabotage.code().equals(code))
                .findFirst();
    }
}
