package org.limen.command.keeping;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/// The log of a command that opens a node's database: warnings only, for standard output belongs to the command; of
/// migrations not even these, for Flyway warns of our own setting at every start.
public final class QuietLog {
    private QuietLog() {}

    public static void keep() {
        if (LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME) instanceof Logger root) {
            root.setLevel(Level.WARN);
        }
        if (LoggerFactory.getLogger("org.flywaydb") instanceof Logger migrations) {
            migrations.setLevel(Level.ERROR);
        }
    }
}
