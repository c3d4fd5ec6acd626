package org.lubanchi.platform.http.web;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/** The pages, from a folder; an address that is no file and no interface is the application's own, so it gets the page. */
@Configuration(proxyBeanMethods = false)
class StaticPages implements WebMvcConfigurer {
    private static final int ASSET_DAYS = 365;
    private final String location;

    StaticPages(@Value("${lubanchi.web:web/dist}") String folder) {
        this.location = Path.of(folder).toAbsolutePath().normalize().toUri().toString();
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addViewController("/").setViewName("forward:/index.html");
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        String folder = location.endsWith("/") ? location : location + "/";
        registry.addResourceHandler("/assets/**")
                .addResourceLocations(folder + "assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(ASSET_DAYS)).cachePublic());
        registry.addResourceHandler("/**")
                .addResourceLocations(folder)
                .setCacheControl(CacheControl.noCache())
                .resourceChain(false)
                .addResolver(new HistoryFallback());
    }

    /** Serves the page for addresses like {@code /report/shaoxing/2023}. */
    private static final class HistoryFallback extends PathResourceResolver {
        @Override
        protected @Nullable Resource getResource(String path, Resource folder) throws IOException {
            Resource file = super.getResource(path, folder);
            if (file != null
                    || path.startsWith("api/")
                    || path.substring(path.lastIndexOf('/') + 1).contains(".")) {
                return file;
            }
            return super.getResource("index.html", folder);
        }
    }
}
