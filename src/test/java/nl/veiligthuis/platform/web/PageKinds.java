package nl.veiligthuis.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.SortedMap;
import java.util.TreeMap;

/** One page of each kind there is for visitors: of each route of the running application that is read in a language. */
@ApplicationScoped
class PageKinds {

    private static final String LANGUAGE = "/{language}";

    private final RunningRoutes routes;

    PageKinds(RunningRoutes routes) {
        this.routes = routes;
    }

    /** The addresses by route; files and feeds too. One that nothing is at stands for pages of errors. */
    SortedMap<String, String> in(Language language) {
        SortedMap<String, String> kinds = new TreeMap<>();
        routes.ofResources().stream()
                .filter(route -> route.startsWith("GET " + LANGUAGE))
                .map(route -> route.substring("GET ".length()))
                .forEach(route -> kinds.put(
                        route, "/" + language.tag() + Addresses.of(route).replaceFirst("^/nl", "")));
        kinds.put(LANGUAGE + "/none", "/" + language.tag() + "/none");
        return kinds;
    }
}
