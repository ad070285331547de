package org.limen.bench.sync;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.limen.LimenNode;
import org.limen.engine.merkle.Hash;
import org.limen.engine.sync.Carried;
import org.limen.engine.sync.Origin;
import org.limen.engine.sync.Portion;
import org.limen.engine.sync.ReadableLog;
import org.limen.engine.sync.wire.Messages;
import org.limen.sync.log.OwnLog;
import org.limen.sync.log.Self;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/// A whole node in this process, with a data folder and a database of its own.
final class LinkedNode implements AutoCloseable {
    private static final Map<String, String> ALWAYS = Map.of(
            "server.port",
            "0",
            "limen.sync.every",
            "1s",
            "logging.level.root",
            "error",
            "logging.level.org.limen",
            "warn");

    private final ConfigurableApplicationContext context;

    private LinkedNode(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static LinkedNode start(String name, Path data, Clock clock, Map<String, String> link) {
        var settings = new HashMap<String, String>(ALWAYS);
        settings.putAll(link);
        settings.put("limen.data", data.toString());
        settings.put("limen.node.name", name);
        var application = new SpringApplication(LimenNode.class);
        application.addInitializers(
                context -> ((GenericApplicationContext) context).registerBean(Clock.class, () -> clock));
        return new LinkedNode(application.run(settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new)));
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    Origin origin() {
        return bean(Self.class).origin();
    }

    ReadableLog log() {
        return bean(OwnLog.class).open();
    }

    /// What its whole ledger takes as one compressed message.
    long bytesCompressed() {
        ReadableLog log = log();
        var head = log.headUpTo(0, log.size()).orElseThrow();
        List<Carried> all = log.entries(0, log.size(), Integer.MAX_VALUE);
        return Messages.of(new Portion(log.origin(), 0, Hash.origin(), all, head)).length;
    }

    /// How many different entries a log has.
    static int different(ReadableLog log) {
        Set<UUID> once = new HashSet<>();
        log.entries(0, log.size(), Integer.MAX_VALUE).forEach(entry -> once.add(entry.id()));
        return once.size();
    }

    @Override
    public void close() {
        context.close();
    }
}
