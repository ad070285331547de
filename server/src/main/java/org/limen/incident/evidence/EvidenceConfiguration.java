package org.limen.incident.evidence;

import org.limen.kernel.BodyLimit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// How large a file of evidence may be.
@Configuration(proxyBeanMethods = false)
class EvidenceConfiguration {
    @Bean
    BodyLimit.Allowance evidenceFiles(@Value("${limen.incident.evidence.bytes-max}") long bytesMax) {
        return new BodyLimit.Allowance("/api/incidents/*/evidence", bytesMax);
    }
}
