package org.limen.sync.link;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;
import org.limen.engine.sync.Origin;
import org.limen.engine.sync.wire.Came;
import org.limen.engine.sync.wire.Messages;
import org.limen.sync.edition.Editions;
import org.limen.sync.log.Self;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Where children call: HTTPS on a port of its own, open to nobody whose key was not made known.
@Component
public class Door implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Door.class);
    private static final int KNOCKS_MAX = 10;
    private static final int OK = 200;
    private static final int BAD = 400;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int TOO_LARGE = 413;
    private static final int BROKEN = 500;

    static {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.setProperty("sun.net.httpserver.idleInterval", "300");
    }

    private final LinkSettings settings;
    private final Self self;
    private final Receiving receiving;
    private final Editions editions;
    private final Clock clock;
    private final Deque<Knock> knocks = new ArrayDeque<>();
    private @Nullable HttpsServer server;
    private @Nullable ExecutorService workers;

    Door(LinkSettings settings, Self self, Receiving receiving, Editions editions, Clock clock) {
        this.settings = settings;
        this.self = self;
        this.receiving = receiving;
        this.editions = editions;
        this.clock = clock;
    }

    /// A call with a key that nobody made known.
    ///
    /// @param name as it calls itself
    public record Knock(String name, String publicKey, Instant at) {}

    /// The last ones, each key once, the latest first.
    List<Knock> knocks() {
        synchronized (knocks) {
            return List.copyOf(knocks);
        }
    }

    /// Where it listens; -1 where it does not.
    public int port() {
        HttpsServer open = server;
        return open == null ? -1 : open.getAddress().getPort();
    }

    @Override
    public void start() {
        if (settings.listens()) {
            start(settings.port());
        }
    }

    synchronized void start(int port) {
        if (server != null) {
            return;
        }
        try {
            HttpsServer opened = HttpsServer.create(new InetSocketAddress(settings.address(), port), 128);
            opened.setHttpsConfigurator(new Configurator(
                    PinnedTls.context(self.keys(), self.origin().name(), this::isKnown)));
            ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
            opened.setExecutor(threads);
            opened.createContext("/", this::answer);
            opened.start();
            workers = threads;
            server = opened;
            LOG.info("Nodes below call at {}", opened.getAddress());
        } catch (IOException e) {
            throw new IllegalStateException(
                    "the port for links, " + settings.address() + ":" + port + ", can't be opened", e);
        }
    }

    @Override
    public synchronized void stop() {
        HttpsServer open = server;
        if (open != null) {
            open.stop(1);
            server = null;
        }
        if (workers != null) {
            workers.shutdownNow();
        }
    }

    @Override
    public boolean isRunning() {
        return server != null;
    }

    private boolean isKnown(Origin caller) {
        boolean known = receiving.child(caller.publicKey()).isPresent();
        if (!known) {
            synchronized (knocks) {
                knocks.removeIf(knock -> knock.publicKey().equals(caller.publicKey()));
                knocks.addFirst(new Knock(caller.name(), caller.publicKey(), clock.instant()));
                while (knocks.size() > KNOCKS_MAX) {
                    knocks.removeLast();
                }
            }
        }
        return known;
    }

    private void answer(HttpExchange exchange) {
        try (exchange) {
            Origin caller = PinnedTls.origin(
                    (X509Certificate) ((HttpsExchange) exchange).getSSLSession().getPeerCertificates()[0]);
            Answered answered = isKnown(caller) ? answered(exchange, caller) : new Answered(FORBIDDEN, new byte[0]);
            exchange.getResponseHeaders().set("Content-Type", "application/octet-stream");
            exchange.sendResponseHeaders(answered.status, answered.bytes.length == 0 ? -1 : answered.bytes.length);
            if (answered.bytes.length > 0) {
                exchange.getResponseBody().write(answered.bytes);
            }
        } catch (IOException e) {
            LOG.debug("A call broke off", e);
        }
    }

    private static final class Answered {
        private final int status;
        private final byte[] bytes;

        Answered(int status, byte[] bytes) {
            this.status = status;
            this.bytes = bytes;
        }
    }

    private Answered answered(HttpExchange exchange, Origin caller) throws IOException {
        try {
            String path = exchange.getRequestURI().getPath().substring(1);
            byte[] body = body(exchange);
            if (body.length > Wire.MESSAGE_BYTES_MAX) {
                return new Answered(TOO_LARGE, new byte[0]);
            }
            return switch (path) {
                case Wire.GREETING ->
                    message(Messages.greeting(body), greeting -> Messages.of(receiving.greet(greeting, caller)));
                case Wire.PORTION ->
                    message(Messages.portion(body), portion -> Messages.of(receiving.take(portion, caller)));
                case Wire.CATALOGUE ->
                    isRevoked(caller)
                            ? new Answered(FORBIDDEN, new byte[0])
                            : new Answered(OK, Messages.of(editions.offered(caller)));
                case Wire.PIECE -> isRevoked(caller) ? new Answered(FORBIDDEN, new byte[0]) : piece(exchange, caller);
                default -> new Answered(NOT_FOUND, new byte[0]);
            };
        } catch (RuntimeException e) {
            LOG.error("A call of {} could not be answered", caller.name(), e);
            return new Answered(BROKEN, new byte[0]);
        }
    }

    private boolean isRevoked(Origin caller) {
        return receiving
                .child(caller.publicKey())
                .filter(child -> child.revocation() == null)
                .isEmpty();
    }

    private static <T> Answered message(Came<T> came, Function<T, byte[]> answer) {
        return switch (came) {
            case Came.Whole<T>(T message) -> new Answered(OK, answer.apply(message));
            case Came.Unreadable<T>(var problem) ->
                new Answered(BAD, problem.code().getBytes(StandardCharsets.UTF_8));
        };
    }

    private Answered piece(HttpExchange exchange, Origin caller) throws IOException {
        Map<String, String> asked = query(exchange.getRequestURI().getRawQuery());
        var offered = editions.offered(caller)
                .find(asked.getOrDefault("sort", ""), asked.getOrDefault("name", ""))
                .filter(item -> item.sha256().equals(asked.get("sha256")));
        if (offered.isEmpty()) {
            return new Answered(NOT_FOUND, new byte[0]);
        }
        byte[] bytes = editions.piece(
                offered.get(), caller, Long.parseLong(asked.getOrDefault("from", "0")), Wire.PIECE_BYTES);
        return new Answered(OK, Wire.deflated(bytes));
    }

    private static Map<String, String> query(@Nullable String raw) {
        var asked = new HashMap<String, String>();
        for (String part : raw == null ? new String[0] : raw.split("&")) {
            int sign = part.indexOf('=');
            if (sign > 0) {
                asked.put(part.substring(0, sign), URLDecoder.decode(part.substring(sign + 1), StandardCharsets.UTF_8));
            }
        }
        return asked;
    }

    private static byte[] body(HttpExchange exchange) throws IOException {
        try (InputStream in = exchange.getRequestBody()) {
            return in.readNBytes(Wire.MESSAGE_BYTES_MAX + 1);
        }
    }

    private static final class Configurator extends HttpsConfigurator {
        Configurator(SSLContext context) {
            super(context);
        }

        @Override
        public void configure(HttpsParameters parameters) {
            SSLParameters tls = getSSLContext().getDefaultSSLParameters();
            tls.setNeedClientAuth(true);
            tls.setProtocols(new String[] {PinnedTls.PROTOCOL});
            parameters.setSSLParameters(tls);
        }
    }
}
