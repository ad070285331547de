package org.limen.command;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.limen.LimenNode;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `./limen serve`: one node for real work, until it is told to stop.
@Command(name = "serve", description = "Runs a node.", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    @Option(names = "--data", description = "The node's data folder (default: .limen/node below your home).")
    @Nullable
    Path data;

    @Option(names = "--port", description = "The port to listen on (default: 8080).", defaultValue = "8080")
    int port = 8080;

    @Option(
            names = "--address",
            description = "The address to listen on (default: 127.0.0.1).",
            defaultValue = "127.0.0.1")
    String address = "127.0.0.1";

    @Override
    public Integer call() {
        Path folder = data == null ? Path.of(System.getProperty("user.home"), ".limen", "node") : data;
        start(folder, port, Map.of("server.address", address));
        System.out.println("Limen answers at http://" + address + ":" + port);
        return LimenCommand.STILL_SERVING;
    }

    /// Starts a node in this process; closing the context stops it.
    ///
    /// The data folder must be known before the settings are read, for `node.yaml` lies in it.
    static ConfigurableApplicationContext start(Path data, int port, Map<String, String> settings) {
        var application = new SpringApplication(LimenNode.class);
        var properties = new java.util.HashMap<String, String>(settings);
        properties.put("limen.data", data.toAbsolutePath().toString());
        properties.put("server.port", Integer.toString(port));
        return application.run(properties.entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue())
                .toArray(String[]::new));
    }
}
