package org.limen.ceasefire.observation;

import org.limen.ceasefire.taking.Queued;
import org.limen.kernel.BodyLimit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// How large a queue of observations may be.
@Configuration(proxyBeanMethods = false)
class ObservationConfiguration {
    @Bean
    BodyLimit.Allowance observationQueues() {
        return new BodyLimit.Allowance("/api/observations", Queued.BYTES_MAX);
    }
}
