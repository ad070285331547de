package org.limen.bench.sync;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.limen.engine.merkle.Frontier;
import org.limen.engine.merkle.Hash;
import org.limen.engine.merkle.TreeHead;
import org.limen.engine.sync.Carried;
import org.limen.engine.sync.Greeting;
import org.limen.engine.sync.LogInMemory;
import org.limen.engine.sync.Origin;
import org.limen.engine.sync.Portion;
import org.limen.engine.sync.Reply;
import org.limen.engine.sync.Sender;
import org.limen.engine.sync.Welcome;
import org.limen.engine.sync.wire.Came;
import org.limen.engine.sync.wire.Messages;

/// `./limen bench sync [records] [speed]`: a week's records from a post to its centre over 256 kbit/s, 800 ms there and
/// back, 5 % loss, and a cut every ten minutes or so.
///
/// `speed` makes the line that many times faster in everything, its stalls and cuts too; 1 is a true run.
/// The messages are those of the real transport over a plain connection, without the bytes of TLS and HTTP.
public final class SyncBench {
    private static final long SEED = 20_261_122;
    private static final int BITS_PER_SECOND = 256_000;
    private static final Duration ROUND_TRIP = Duration.ofMillis(800);
    private static final double LOSS = 0.05;
    private static final Duration CUT_AFTER = Duration.ofMinutes(10);
    private static final int RECORDS_PER_HEAD = 40;

    private final Clock clock = Clock.systemUTC();
    private final KeyPair postKeys = keys();
    private final KeyPair centreKeys = keys();
    private final Origin post = origin("post", postKeys);
    private final Origin centre = origin("centre", centreKeys);
    private final LogInMemory log = new LogInMemory(post);
    private final Sender sender = new Sender(centre);

    private SyncBench() {}

    public static void main(String[] args) throws Exception {
        int records = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
        double speed = args.length > 1 ? Double.parseDouble(args[1]) : 1;
        new SyncBench().run(records, speed);
    }

    private void run(int records, double speed) throws Exception {
        write(records);
        long compressed =
                Messages.of(new Portion(post, 0, Hash.origin(), log.entries(0, records, 1 << 30), head())).length;
        Path file = Files.createTempDirectory("limen-sync").resolve("held");
        try (var held = new Centre(centre, centreKeys, file);
                var line = new ShapedLine(held.port(), BITS_PER_SECOND, ROUND_TRIP, LOSS, CUT_AFTER, speed, SEED)) {
            System.out.printf(
                    Locale.ROOT,
                    "%,d records, %,d bytes compressed as one; 256 kbit/s, 800 ms, 5 %% loss, speed x%.0f, seed %d%n",
                    records,
                    compressed,
                    speed,
                    SEED);
            long from = System.nanoTime();
            int connections = 0;
            while (held.size() < records) {
                connections++;
                try {
                    round(line.port());
                } catch (IOException e) {
                    sender.failed();
                }
            }
            double seconds = (System.nanoTime() - from) / 1e9 * speed;
            print(records, compressed, held, line, seconds, connections);
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(file.getParent());
        }
    }

    private void write(int records) throws GeneralSecurityException {
        var made = new Records(SEED);
        Frontier tree = Frontier.empty();
        Hash previous = Hash.origin();
        for (int i = 1; i <= records; i++) {
            Carried record = made.next();
            previous = record.at(i, previous).hash();
            tree = tree.plus(previous);
            log.append(record, previous);
            if (i % RECORDS_PER_HEAD == 0 || i == records) {
                log.sign(TreeHead.sign(post.name(), tree, record.recorded(), postKeys.getPrivate()));
            }
        }
    }

    private TreeHead head() {
        return log.newestHead().orElseThrow();
    }

    /// One connection: a greeting, then portions as long as it lasts.
    private void round(int port) throws IOException {
        sender.offer(log, 0);
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port);
                var in = new DataInputStream(socket.getInputStream());
                var out = new DataOutputStream(socket.getOutputStream())) {
            var greeting = new Greeting(
                    Greeting.PROTOCOL,
                    post,
                    "bench",
                    clock.instant(),
                    null,
                    sender.has(),
                    Frontier.empty().root());
            byte[] answer = ask(in, out, Messages.of(greeting));
            if (!(Messages.welcome(answer) instanceof Came.Whole<Welcome>(Welcome.Open welcome))) {
                throw new IOException("no welcome");
            }
            sender.welcomed(welcome);
            for (Optional<Portion> next = sender.next(); next.isPresent(); next = sender.next()) {
                byte[] replied = ask(in, out, Messages.of(next.get()));
                if (!(Messages.reply(replied) instanceof Came.Whole<Reply>(Reply reply))) {
                    throw new IOException("no reply");
                }
                sender.replied(next.get(), reply);
            }
        }
    }

    private static byte[] ask(DataInputStream in, DataOutputStream out, byte[] question) throws IOException {
        out.writeInt(question.length);
        out.write(question);
        out.flush();
        return in.readNBytes(in.readInt());
    }

    private void print(int records, long compressed, Centre held, ShapedLine line, double seconds, int connections) {
        LogInMemory there = held.held();
        List<Carried> entries = there == null ? List.of() : there.entries(0, there.size(), 1 << 30);
        Set<UUID> once = new HashSet<>();
        entries.forEach(entry -> once.add(entry.id()));
        boolean equal = there != null
                && there.size() == records
                && there.rootAt(records).equals(log.rootAt(records));
        System.out.printf(
                Locale.ROOT,
                "arrived %,d of %,d, %,d twice, digests %s; %,.0f s on the line, %d connections, %d cuts, %d portions%n",
                once.size(),
                records,
                entries.size() - once.size(),
                equal ? "equal" : "DIFFERENT",
                seconds,
                connections,
                line.cuts(),
                held.portions());
        System.out.printf(
                Locale.ROOT,
                "bytes sent %,d = %.2f x the compressed records; with what the line repeated %,d = %.2f x (must: 1.5 x)%n",
                line.payload(),
                (double) line.payload() / compressed,
                line.payload() + line.repeated(),
                (double) (line.payload() + line.repeated()) / compressed);
    }

    private static KeyPair keys() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Origin origin(String name, KeyPair keys) {
        return new Origin(
                name, Base64.getEncoder().encodeToString(keys.getPublic().getEncoded()));
    }
}
