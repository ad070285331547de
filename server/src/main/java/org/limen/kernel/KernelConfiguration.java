package org.limen.kernel;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The node's identity and clock as beans; the clock is replaced in tests.
///
/// Where people are made up the clock may run ahead of the machine's, so that a week without a link passes in minutes.
@Configuration(proxyBeanMethods = false)
class KernelConfiguration {
    @Bean
    @ConditionalOnMissingBean
    Clock clock(@Value("${limen.demo}") boolean demo, @Value("${limen.clock-ahead}") Duration ahead) {
        if (!ahead.isZero() && !demo) {
            throw new IllegalStateException("limen.clock-ahead is for made-up people: it needs limen.demo: true.");
        }
        return Clock.offset(Clock.systemUTC(), ahead);
    }

    @Bean
    NodeIdentity nodeIdentity(
            @Value("${limen.node.name}") String name,
            @Value("${limen.node.authority}") String authority,
            @Value("${limen.node.state}") String state,
            @Value("${limen.node.zone}") String zone,
            @Value("${limen.demo}") boolean demo) {
        return new NodeIdentity(name, authority, new CountryCode(state), ZoneId.of(zone), demo);
    }
}
