package org.lubanchi.platform.access.internal;

import java.util.List;
import org.lubanchi.platform.access.ModuleRoutes;
import org.lubanchi.platform.http.ErrorWriter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The filter chain: routes by their classification, token against forged requests, headers. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    /** Styles stand inline on charts and their tooltips; scripts never do. */
    private static final String CONTENT_POLICY = String.join(
            "; ",
            "default-src 'self'",
            "script-src 'self'",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'self'",
            "frame-ancestors 'none'");

    @Bean
    CsrfTokenRepository csrfTokens() {
        return new HttpSessionCsrfTokenRepository();
    }

    @Bean
    SecurityContextRepository securityContexts() {
        return new HttpSessionSecurityContextRepository();
    }

    @Bean
    SecurityFilterChain chain(
            HttpSecurity http,
            CsrfTokenRepository tokens,
            SecurityContextRepository contexts,
            ErrorWriter errors,
            ObjectProvider<ModuleRoutes> applications) {
        List<Routes.Route> routes = Routes.with(applications.stream().toList());
        return http.authorizeHttpRequests(requests -> authorize(requests, routes))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens)
                        .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler()))
                .securityContext(context -> context.securityContextRepository(contexts))
                .headers(SecurityConfiguration::headers)
                .exceptionHandling(refused -> refused.authenticationEntryPoint((request, response, _) ->
                                errors.write(response, AccessFailures.notSignedIn(request.getRequestURI())))
                        .accessDeniedHandler((request, response, _) ->
                                errors.write(response, AccessFailures.notAllowed(request.getRequestURI()))))
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    private static void authorize(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests,
            List<Routes.Route> routes) {
        for (Routes.Route route : routes) {
            var matched = requests.requestMatchers(route.method(), route.pattern());
            switch (route.admission()) {
                case ANYONE -> matched.permitAll();
                case SIGNED_IN -> matched.authenticated();
            }
        }
        requests.requestMatchers("/api/**").denyAll();
        requests.requestMatchers(HttpMethod.GET, "/**").permitAll();
        requests.anyRequest().denyAll();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        permissions -> permissions.policy("camera=(), microphone=(), geolocation=(self)"));
    }
}
