package org.limen.access.gate;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.resource.PathResourceResolver;

/// The console's files as Vite built them: names below `assets` carry
/// a hash and never change, the rest is asked for anew.
/// An address that is no file and no service is a page of the console, and gets its one document.
final class ConsoleFiles extends PathResourceResolver {
    private static final String PLACE = "classpath:/static/";

    static void register(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations(PLACE + "assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
        registry.addResourceHandler("/**")
                .addResourceLocations(PLACE)
                .setCacheControl(CacheControl.noCache())
                .resourceChain(true)
                .addResolver(new ConsoleFiles());
    }

    /// Whether an address belongs to the API or the map services, and not to the console.
    static boolean isService(String path) {
        return path.equals("/api") || path.startsWith("/api/") || path.equals("/ogc") || path.startsWith("/ogc/");
    }

    @Override
    protected @Nullable Resource getResource(String path, Resource place) throws IOException {
        Resource file = super.getResource(path, place);
        boolean page = !path.contains(".") && !isService("/" + path);
        return file == null && page ? super.getResource("index.html", place) : file;
    }
}
