package org.limen.command.linking;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.limen.command.file.FileFault;
import org.limen.ledger.KeptNode;
import org.limen.ledger.NodeKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/// `./limen node-key`: who a node is, as the node above it and those below it must know it.
@Command(
        name = "node-key",
        description = "Prints a node's name and public key as one line of JSON; makes the key where there is none.",
        mixinStandardHelpOptions = true)
public final class NodeKeyCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--data", required = true, description = "The node's data folder.")
    Path data = Path.of("");

    @Option(names = "--name", description = "The node's name (default: as it last ran).")
    @Nullable
    String name;

    @Override
    public Integer call() {
        var commandLine = Objects.requireNonNull(spec).commandLine();
        try {
            NodeKey key = NodeKey.in(data.toAbsolutePath());
            var told = new LinkedHashMap<String, String>();
            told.put("name", name == null ? KeptNode.name(data) : name);
            told.put("publicKey", key.publicKey());
            commandLine.getOut().println(JsonMapper.shared().writeValueAsString(told));
            return 0;
        } catch (IOException e) {
            commandLine.getErr().println("The key can't be told: " + FileFault.told(e) + ".");
        } catch (GeneralSecurityException e) {
            commandLine.getErr().println("The key can't be told: " + e.getMessage() + ".");
        }
        return FileFault.STATUS;
    }
}
