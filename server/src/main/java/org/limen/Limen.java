package org.limen;

import org.limen.command.LimenCommand;

/// The one program: `serve`, `demo`, and the filters.
public final class Limen {
    private Limen() {}

    public static void main(String[] args) {
        int status = LimenCommand.run(args);
        if (status != LimenCommand.STILL_SERVING) {
            System.exit(status);
        }
    }
}
