package org.limen.metrics;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.time.Duration;
import java.util.List;
import org.limen.kernel.figure.Figure;
import org.limen.kernel.figure.Measuring;
import org.limen.ledger.DiskSpace;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What the node takes of its machine.
@Component
@Order(4)
class MachineFigures implements Measuring {
    private final DiskSpace space;
    private final JdbcClient jdbc;

    MachineFigures(DiskSpace space, JdbcClient jdbc) {
        this.space = space;
        this.jdbc = jdbc;
    }

    @Override
    public List<Figure> figures() {
        var runtime = ManagementFactory.getRuntimeMXBean();
        MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        return List.of(
                Figure.gauge("disk_free_bytes", "Free where the node's data lies.", (double) space.bytesFree()),
                Figure.gauge("database_bytes", "Size of the node's database.", databaseBytes()),
                Figure.gauge("memory_used_bytes", "Heap in use.", (double) heap.getUsed()),
                Figure.gauge("memory_max_bytes", "Heap that may be used.", (double) heap.getMax()),
                Figure.counter("process_cpu_seconds", "Processor time since the start.", cpuSeconds()),
                Figure.counter("collection_seconds", "Time spent collecting garbage since the start.", collecting()),
                Figure.gauge("uptime_seconds", "Since the start.", runtime.getUptime() / 1e3));
    }

    private double databaseBytes() {
        return (double) jdbc.sql("SELECT pg_database_size(current_database())")
                .query(Long.class)
                .single();
    }

    private static double cpuSeconds() {
        return ProcessHandle.current()
                        .info()
                        .totalCpuDuration()
                        .orElse(Duration.ZERO)
                        .toMillis()
                / 1e3;
    }

    private static double collecting() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                        .mapToLong(collector -> Math.max(0, collector.getCollectionTime()))
                        .sum()
                / 1e3;
    }
}
