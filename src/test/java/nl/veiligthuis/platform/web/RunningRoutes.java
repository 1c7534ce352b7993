package nl.veiligthuis.platform.web;

import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.util.RuntimeResourceVisitor;

/**
 * The routes of the running application, whoever brought them: as {@code GET /nl/{page}}, without what a parameter must look
 * like. Those of the router that stand for whatever lies below them end in {@code *}.
 */
@ApplicationScoped
public class RunningRoutes {

    private Router router;

    void found(@Observes Router running) {
        router = running;
    }

    /** Of the resources. */
    public SortedSet<String> ofResources() {
        SortedSet<String> routes = new TreeSet<>();
        RuntimeResourceVisitor.visitRuntimeResources(
                "", ResteasyReactiveRecorder.getCurrentDeployment().getClassMappers(), new RuntimeResourceVisitor() {
                    @Override
                    public void visitRuntimeResource(String method, String path, RuntimeResource resource) {
                        routes.add(method + " " + plain(path));
                    }
                });
        return routes;
    }

    /** Of the router itself: sockets, files, health. Filters, which are asked at every address, are none. */
    public SortedSet<String> ofRouter() {
        SortedSet<String> routes = new TreeSet<>();
        collect("", router, routes);
        return routes;
    }

    private static void collect(String mount, Router router, Set<String> found) {
        for (Route route : router.getRoutes()) {
            String path = route.getPath() == null ? "" : mount + route.getPath();
            if (route.getSubRouter() != null) {
                collect(path.replaceFirst("/$", ""), route.getSubRouter(), found);
            } else if (!path.isEmpty() && !path.equals("/")) {
                found.add(methods(route) + " " + plain(path) + (route.isExactPath() ? "" : "*"));
            }
        }
    }

    private static String methods(Route route) {
        return route.methods() == null
                ? "ANY"
                : route.methods().stream().map(HttpMethod::name).sorted().collect(Collectors.joining(","));
    }

    private static String plain(String path) {
        return path.replaceAll("\\{(\\w+)\\s*:(?:[^{}]|\\{[^}]*})*}", "{$1}")
                .replaceAll(":(\\w+)", "{$1}")
                .replaceAll("/+", "/")
                .replaceFirst("(.)/$", "$1");
    }
}
