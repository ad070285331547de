package org.limen.ceasefire.effort;

import org.limen.ceasefire.taking.Queued;
import org.limen.kernel.BodyLimit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// How large a queue of effort may be: a week of patrols with a fix every few seconds is more than a mebibyte.
@Configuration(proxyBeanMethods = false)
class EffortConfiguration {
    @Bean
    BodyLimit.Allowance effortQueues() {
        return new BodyLimit.Allowance("/api/effort/*", Queued.BYTES_MAX);
    }
}
