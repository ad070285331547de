package org.limen.incident.taking;

import org.limen.ceasefire.Ceasefire;
import org.limen.incident.report.Area;
import org.limen.incident.report.ReportRules;
import org.limen.kernel.BodyLimit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The rules of reports with what this node was told, and room for a week's queue.
@Configuration(proxyBeanMethods = false)
class TakingConfiguration {
    private static final long BATCH_BYTES_MAX = 64L << 20;

    @Bean
    ReportRules reportRules(@Value("${limen.incident.area}") String area, Ceasefire ceasefire) {
        Area box = Area.read(area);
        if (box == null && !area.isBlank()) {
            throw new IllegalArgumentException("limen.incident.area is west,south,east,north in degrees, not " + area);
        }
        return new ReportRules(box, ceasefire);
    }

    @Bean
    BodyLimit.Allowance incidentBatches() {
        return new BodyLimit.Allowance("/api/incidents/batch", BATCH_BYTES_MAX);
    }
}
