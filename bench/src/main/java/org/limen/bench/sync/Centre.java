package org.limen.bench.sync;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.limen.engine.merkle.Countersignature;
import org.limen.engine.merkle.Entry;
import org.limen.engine.merkle.Frontier;
import org.limen.engine.sync.Greeting;
import org.limen.engine.sync.HeldLog;
import org.limen.engine.sync.Holder;
import org.limen.engine.sync.LogInMemory;
import org.limen.engine.sync.Origin;
import org.limen.engine.sync.Pace;
import org.limen.engine.sync.Portion;
import org.limen.engine.sync.Reply;
import org.limen.engine.sync.Shelf;
import org.limen.engine.sync.Welcome;
import org.limen.engine.sync.wire.Came;
import org.limen.engine.sync.wire.Messages;

/// The centre: sync's real holder behind a socket; each portion is in a file and flushed before its receipt goes out.
final class Centre implements AutoCloseable, Shelf {
    private static final Pace PACE = Pace.FREE;

    private final ServerSocket listens = new ServerSocket(0, 16, InetAddress.getLoopbackAddress());
    private final Clock clock = Clock.systemUTC();
    private final Origin self;
    private final Holder holder;
    private final FileChannel file;
    private @Nullable LogInMemory held;
    private long portions;
    private long refused;

    Centre(Origin self, KeyPair keys, Path path) throws IOException {
        this.self = self;
        holder = new Holder(self, keys, this);
        file = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return listens.getLocalPort();
    }

    synchronized long size() {
        return held == null ? 0 : held.size();
    }

    synchronized @Nullable LogInMemory held() {
        return held;
    }

    synchronized long portions() {
        return portions;
    }

    synchronized long refused() {
        return refused;
    }

    private void accept() {
        while (!listens.isClosed()) {
            try {
                Socket child = listens.accept();
                Thread.ofVirtual().start(() -> serve(child));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket child) {
        try (child;
                var in = new DataInputStream(child.getInputStream());
                var out = new DataOutputStream(child.getOutputStream())) {
            while (true) {
                byte[] question = in.readNBytes(in.readInt());
                byte[] answer = answer(question);
                out.writeInt(answer.length);
                out.write(answer);
                out.flush();
            }
        } catch (IOException e) {
            // The child comes again.
        }
    }

    private synchronized byte[] answer(byte[] question) throws IOException {
        if (Messages.greeting(question) instanceof Came.Whole<Greeting>(Greeting greeting)) {
            return Messages.of(new Welcome.Open(
                    Greeting.PROTOCOL,
                    self,
                    "bench",
                    clock.instant(),
                    holder.standings(greeting),
                    Frontier.empty().root(),
                    0,
                    PACE));
        }
        if (Messages.portion(question) instanceof Came.Whole<Portion>(Portion portion)) {
            Reply reply = holder.take(portion, portion.origin(), PACE, clock.instant());
            refused += reply instanceof Reply.Receipt ? 0 : 1;
            return Messages.of(reply);
        }
        throw new IOException("neither a greeting nor a portion");
    }

    @Override
    public Admission admission(Origin origin, Origin carrier) {
        return Admission.OPEN;
    }

    @Override
    public Optional<HeldLog> log(Origin origin) {
        return Optional.ofNullable(held);
    }

    @Override
    public boolean append(Proven proven) {
        LogInMemory log = held == null ? new LogInMemory(proven.portion().origin()) : held;
        if (log.size() != proven.sizeBefore()) {
            return false;
        }
        flush(Messages.of(proven.portion()));
        List<Entry> entries = proven.entries();
        for (int i = 0; i < entries.size(); i++) {
            log.append(proven.carried().get(i), entries.get(i).hash());
        }
        log.sign(proven.portion().head());
        held = log;
        portions++;
        return true;
    }

    private void flush(byte[] bytes) {
        try {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                file.write(buffer);
            }
            file.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void keepWord(Origin origin, Countersignature word, long size) {
        // What is held is held; this bench asks for no word again later.
    }

    @Override
    public void keepApart(Portion portion, String why, Instant now) {
        throw new IllegalStateException("kept apart: " + why);
    }

    @Override
    public void close() throws IOException {
        listens.close();
        file.close();
    }
}
