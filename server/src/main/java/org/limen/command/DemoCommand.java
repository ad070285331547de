package org.limen.command;

import java.io.Console;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.limen.command.file.FileFault;
import org.limen.demo.Demo;
import org.limen.demo.NodeRefused;
import org.limen.demo.world.Region;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `./limen demo`: a fresh node with a made-up border, a morning of travellers, then the console with that morning.
@Command(
        name = "demo",
        description = "Runs a made-up morning at a made-up border on a fresh node, then serves the console.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    private static final String MARK = "made-by-limen-demo";
    private static final String LOG = "node.log";

    @Option(names = "--once", description = "Stop after the summary.")
    boolean once;

    @Option(names = "--seed", description = "Which world (default: 1). The same seed gives the same people.")
    long seed = 1;

    @Option(names = "--port", description = "The port to listen on (default: 8080).")
    int port = 8080;

    @Option(names = "--data", description = "The data folder, made fresh each time (default: .limen/demo here).")
    @Nullable
    Path data;

    @Override
    public Integer call() {
        Path folder = data == null ? Path.of(System.getProperty("limen.root", "."), ".limen", "demo") : data;
        Clock clock = Clock.systemUTC();
        String setUpCode = HexFormat.of().formatHex(bytes());
        System.out.println("Starting a fresh node in " + folder);
        logInto(folder.resolve(LOG));
        ConfigurableApplicationContext node = ServeCommand.start(fresh(folder), port, settings(setUpCode));
        boolean found = false;
        try {
            URI url = URI.create("http://localhost:" + port);
            found = new Demo(url, setUpCode, seed, clock, System.out, isTerminal()).run();
        } catch (NodeRefused | UncheckedIOException e) {
            System.err.println("limen: the demo could not go on: " + e.getMessage());
            System.err.println("limen: what the node wrote is in " + folder.resolve(LOG));
        } finally {
            if (once || !found) {
                node.close();
            }
        }
        if (once || !found) {
            return found ? 0 : 1;
        }
        System.out.println("The console is at http://localhost:" + port + "; Ctrl-C stops the node.");
        return LimenCommand.STILL_SERVING;
    }

    private static Map<String, String> settings(String setUpCode) {
        Region.Node node = Region.sample().node();
        var settings = new HashMap<String, String>();
        for (int i = 0; i < node.parties().size(); i++) {
            settings.putAll(node.parties().get(i).settings(i));
        }
        settings.putAll(Map.ofEntries(
                Map.entry("limen.access.setup-code", setUpCode),
                Map.entry("limen.node.name", node.name()),
                Map.entry("limen.node.authority", node.authority()),
                Map.entry("limen.node.state", node.state()),
                Map.entry("limen.node.zone", node.zone()),
                Map.entry("limen.demo", "true"),
                Map.entry("limen.pack", node.pack()),
                Map.entry("limen.document.issuers-beside", node.state() + "," + node.neighbour()),
                Map.entry("limen.incident.area", "22.5,-46.5,29.5,-41.5"),
                Map.entry("server.address", "127.0.0.1")));
        return settings;
    }

    /// The terminal is for the morning; logging is set up before a node's own settings are read.
    private static void logInto(Path file) {
        System.setProperty("logging.file.name", file.toAbsolutePath().toString());
        System.setProperty("logging.threshold.console", "OFF");
    }

    private static byte[] bytes() {
        byte[] bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    private static boolean isTerminal() {
        boolean console = Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .isPresent();
        return console && System.getenv("NO_COLOR") == null;
    }

    /// Empties the folder of an earlier demo; a folder that holds anything else is left alone.
    private static Path fresh(Path folder) {
        try {
            if (Files.exists(folder) && !isEmpty(folder) && !Files.exists(folder.resolve(MARK))) {
                throw new IOException(folder + " holds something that no demo made: give another folder with --data");
            }
            if (Files.exists(folder)) {
                delete(folder);
            }
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(MARK), "This folder is emptied by every start of the demo.\n");
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make " + folder + " fresh: " + FileFault.told(e), e);
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
