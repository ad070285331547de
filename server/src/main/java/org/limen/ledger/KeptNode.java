package org.limen.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The node's name beside its data, so that its ledger can be exported while it does not run.
public final class KeptNode {
    private static final String FILE = "node.name";

    private KeptNode() {}

    static void keep(Path data, String name) throws IOException {
        Files.writeString(data.resolve(FILE), name + "\n");
    }

    /// Reads the name of the node whose data folder this is.
    public static String name(Path data) throws IOException {
        Path file = data.resolve(FILE);
        if (!Files.exists(file)) {
            throw new IOException(data + " is not the data folder of a node that has run");
        }
        return Files.readString(file).strip();
    }
}
