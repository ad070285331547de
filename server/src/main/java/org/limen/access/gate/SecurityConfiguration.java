package org.limen.access.gate;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.limen.access.account.Accounts;
import org.limen.access.post.Devices;
import org.limen.access.session.SessionCookie;
import org.limen.access.session.SessionSettings;
import org.limen.access.session.Sessions;
import org.limen.access.signon.SignOn;
import org.limen.kernel.Refusal;
import org.limen.kernel.RefusedException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.HandlerExceptionResolver;

/// The filters before all handlers: who calls, is the request forged, and the headers of every answer.
/// Who may call what is not decided here but in [Gate], from what stands at each endpoint.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SessionSettings.class)
class SecurityConfiguration {
    /// The console is built by Vite: scripts from here only; Mantine sets
    /// styles inline; the workers of the map and of offline work are files of ours.
    private static final String CONTENT_SECURITY_POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self'",
            "connect-src 'self'",
            "worker-src 'self'",
            "manifest-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'");

    private static final String PERMISSIONS_POLICY =
            "camera=(), microphone=(), geolocation=(self), payment=(), usb=(), serial=(), hid=(), display-capture=()";

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private static final Refusal FORGED =
            Refusal.of("csrf-token-wrong", 403, "Send the value of the cookie XSRF-TOKEN in the header X-XSRF-TOKEN.");

    @Bean
    SecurityFilterChain gateChain(
            HttpSecurity http,
            Sessions sessions,
            Accounts accounts,
            Devices devices,
            SignOn signOn,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems)
            throws Exception {
        http.addFilterBefore(new CallerFilter(sessions, accounts, devices, problems), CsrfFilter.class)
                .csrf(csrf -> csrf.spa().requireCsrfProtectionMatcher(SecurityConfiguration::couldBeForged))
                .headers(SecurityConfiguration::headers)
                .exceptionHandling(handling -> handling.accessDeniedHandler((request, response, denied) ->
                        problems.resolveException(request, response, null, new RefusedException(FORGED))))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable);
        signOn.configure(http);
        return http.build();
    }

    /// A browser sends the session's cookie by itself, so a request that
    /// changes something with it must prove that our console made it.
    /// A request without the cookie, or with a token in a header, can do nothing in anybody's name.
    static boolean couldBeForged(HttpServletRequest request) {
        return !READING.contains(request.getMethod())
                && SessionCookie.read(request).isPresent()
                && CallerFilter.bearer(request).isEmpty();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS_POLICY))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
    }
}
