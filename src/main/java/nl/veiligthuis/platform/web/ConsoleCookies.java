package nl.veiligthuis.platform.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.impl.ServerCookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Keeps cookies to the console. Outside it none is read and none is set, whatever made it: a page is the same to everybody
 * and asks no database who somebody is.
 *
 * <p>In the console every cookie gets the prefix {@code __Host-} on its way out, and loses it on its way in; one without it
 * is not read. Browsers take such a cookie only from this very host, over TLS, for all of its paths: a neighbouring host,
 * or whoever is between on plain HTTP, cannot slip one in. The framework could name one of its cookies so but not those of
 * the identity provider, and it takes cookies away with ones that browsers would not accept under such a name.
 */
@ApplicationScoped
public class ConsoleCookies {

    static final String PREFIX = "__Host-";

    private static final int BEFORE_SIGN_IN = 960;

    private final boolean prefixed;

    ConsoleCookies(ConsoleConfig config) {
        this.prefixed = config.hostCookies();
    }

    void register(@Observes Filters filters) {
        filters.register(this::keep, BEFORE_SIGN_IN);
    }

    void keep(RoutingContext context) {
        boolean inside = ConsoleAddress.inside(context.normalizedPath());
        if (!inside) {
            context.request().headers().remove(HttpHeaders.COOKIE);
            context.addHeadersEndHandler(written -> set(context).forEach(cookie -> remove(cookie, context)));
        } else if (prefixed) {
            read(context.request().headers());
            context.addHeadersEndHandler(written -> set(context).forEach(cookie -> bind(cookie, context)));
        }
        context.next();
    }

    /** HTTP/2 may send them one by one. */
    private static void read(MultiMap headers) {
        String own = headers.getAll(HttpHeaders.COOKIE).stream()
                .flatMap(cookies -> Stream.of(cookies.split(";")))
                .map(String::strip)
                .filter(cookie -> cookie.startsWith(PREFIX))
                .map(cookie -> cookie.substring(PREFIX.length()))
                .collect(Collectors.joining("; "));
        headers.remove(HttpHeaders.COOKIE);
        if (!own.isEmpty()) {
            headers.set(HttpHeaders.COOKIE, own);
        }
    }

    /** The cookies an answer sets or takes away; those that came with the request are in the same jar. */
    private static List<ServerCookie> set(RoutingContext context) {
        return context.request().cookies().stream()
                .map(ServerCookie.class::cast)
                .filter(ServerCookie::isChanged)
                .toList();
    }

    private static void bind(Cookie cookie, RoutingContext context) {
        remove(cookie, context);
        context.response()
                .addCookie(Cookie.cookie(PREFIX + cookie.getName(), cookie.getValue())
                        .setMaxAge(cookie.getMaxAge())
                        .setPath("/")
                        .setSecure(true)
                        .setHttpOnly(true)
                        .setSameSite(cookie.getSameSite() == null ? CookieSameSite.STRICT : cookie.getSameSite()));
    }

    private static void remove(Cookie cookie, RoutingContext context) {
        context.response().removeCookie(cookie.getName(), cookie.getDomain(), cookie.getPath(), false);
    }
}
