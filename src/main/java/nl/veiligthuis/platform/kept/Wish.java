package nl.veiligthuis.platform.kept;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.util.Set;
import java.util.regex.Pattern;
import nl.veiligthuis.platform.web.FrontDoor;
import nl.veiligthuis.platform.web.Rendering;

/** That a page be kept: from the moment it is asked for and not found to the moment its head is sent, complete. */
final class Wish {

    private static final String NAME = Wish.class.getName();

    /** Any other way to write the address of a page is not kept, or one page would take the room of all. */
    private static final Pattern PLAIN = Pattern.compile("(/[A-Za-z0-9][A-Za-z0-9.-]*)+/?|/\\.well-known/[a-z.]+");

    private record Made(KeptPages.Key key, Packings packings, Label label, Instant until) {}

    private final KeptPages pages;
    private final KeptPages.Key asked;
    private Made made;

    private Wish(KeptPages pages, KeptPages.Key asked) {
        this.pages = pages;
        this.asked = asked;
    }

    /** Ahead of everything else that sets headers, and so asked last when they are sent. */
    static void put(KeptPages pages, KeptPages.Key asked, RoutingContext request) {
        Wish wish = new Wish(pages, asked);
        request.put(NAME, wish);
        request.addHeadersEndHandler(sent -> wish.complete(request.response().headers()));
    }

    /** Null when nobody wishes so. */
    static Wish of(RoutingContext request) {
        return request.get(NAME);
    }

    boolean isPlain() {
        return isPlain(asked.path());
    }

    static boolean isPlain(String path) {
        return PLAIN.matcher(path).matches();
    }

    /** The page has been rendered; what is sent of it now. */
    Label rendered(Packings packings, Rendering rendering, RoutingContext request) {
        Label label = packings.label(request.request());
        made = new Made(shown(rendering.doors()), packings, label, rendering.until());
        return label;
    }

    /**
     * The page by what it says rather than by what was to be said when it was asked for. Null when that changed on the way, and
     * when it says something by an address that does not.
     */
    private KeptPages.Key shown(Set<FrontDoor.State> doors) {
        if (doors.isEmpty()) {
            return asked;
        }
        return doors.size() == 1 && asked.door() != null
                ? new KeptPages.Key(asked.path(), doors.iterator().next())
                : null;
    }

    private void complete(MultiMap headers) {
        if (made != null) {
            String cacheControl = headers.get(HttpHeaders.CACHE_CONTROL);
            boolean open = cacheControl != null && !cacheControl.contains("no-store");
            if (made.key() != null && open && !headers.contains(HttpHeaders.SET_COOKIE)) {
                pages.keep(made.key(), new KeptPage(made.packings(), headers, made.until()));
            }
            made.label().putOn(headers);
        }
    }
}
