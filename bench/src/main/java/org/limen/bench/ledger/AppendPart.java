package org.limen.bench.ledger;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import org.limen.LimenNode;
import org.limen.ledger.Ledger;
import org.limen.ledger.LedgerEvent;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/// Appends a second on a whole node with its own database: many callers, each waiting for its entry to be on disk.
final class AppendPart {
    private static final int[] CALLERS = {1, 16, 128, 512};
    private static final Map<String, Object> BODY = Map.of(
            "outcome", "cleared", "officer", UUID.randomUUID(), "reasons", List.of("document-expires-soon"), "lane", 2);

    private AppendPart() {}

    static void run(Path data, Duration each) throws Exception {
        try (ConfigurableApplicationContext node = start(data)) {
            Ledger ledger = node.getBean(Ledger.class);
            appendFor(ledger, 64, Duration.ofSeconds(10));
            for (int callers : CALLERS) {
                long appended = appendFor(ledger, callers, each);
                System.out.printf(
                        Locale.ROOT,
                        "appends by %4d callers at once: %7.0f/s, each on disk before its caller goes on%n",
                        callers,
                        appended / (each.toMillis() / 1_000.0));
            }
        }
    }

    private static long appendFor(Ledger ledger, int callers, Duration span) throws InterruptedException {
        var appended = new LongAdder();
        long end = System.nanoTime() + span.toNanos();
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, callers)
                    .forEach(caller -> pool.submit(() -> {
                        while (System.nanoTime() < end) {
                            append(ledger);
                            appended.increment();
                        }
                    }));
        }
        return appended.sum();
    }

    private static void append(Ledger ledger) {
        ledger.commit(page -> {
            page.enter(new LedgerEvent(
                    "bench", UUID.randomUUID().toString(), Instant.parse("2026-03-01T06:00:00Z"), BODY));
            return true;
        });
    }

    private static ConfigurableApplicationContext start(Path data) {
        var application = new SpringApplication(LimenNode.class);
        Map<String, Object> settings = Map.of("limen.data", data.toString(), "server.port", "0");
        application.addInitializers(context ->
                context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("bench", settings)));
        return application.run();
    }
}
