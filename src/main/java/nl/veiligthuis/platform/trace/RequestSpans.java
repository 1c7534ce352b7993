package nl.veiligthuis.platform.trace;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.AnnotatedElement;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Traces pages and forms by the route that answers them, never by their address. The use of the exit is left out. */
public class RequestSpans {

    private static final String RUNNING = "platform.trace";
    private static final String EXIT = "/exit";

    private final Traces traces;

    /** As many as there are methods. */
    private final Map<AnnotatedElement, String> routes = new ConcurrentHashMap<>();

    RequestSpans(Traces traces) {
        this.traces = traces;
    }

    /** Before the method that answers. */
    @ServerRequestFilter
    public void begin(ContainerRequestContext request, ResourceInfo answers) {
        if (traces.on()) {
            String route = routes.computeIfAbsent(answers.getResourceMethod(), method -> route(answers));
            if (!route.startsWith(EXIT)) {
                begin(request, route);
            }
        }
    }

    private void begin(ContainerRequestContext request, String route) {
        Step step = request.getMethod().equals(HttpMethod.POST) ? Step.FORM : Step.PAGE;
        Traces.Running running = traces.begin(step);
        running.tell(Trait.ROUTE, route);
        request.setProperty(RUNNING, running);
    }

    /** When the answer stands. */
    @ServerResponseFilter
    public void end(ContainerRequestContext request, ContainerResponseContext response) {
        if (traces.on() && request.getProperty(RUNNING) instanceof Traces.Running running) {
            running.tell(Trait.STATUS, response.getStatus());
            running.end();
            request.removeProperty(RUNNING);
        }
    }

    private static String route(ResourceInfo answers) {
        String whole = "/" + path(answers.getResourceClass()) + "/" + path(answers.getResourceMethod());
        String route = bare(whole).replaceAll("/+", "/");
        return route.length() > 1 && route.endsWith("/") ? route.substring(0, route.length() - 1) : route;
    }

    private static String path(AnnotatedElement element) {
        Path path = element.getAnnotation(Path.class);
        return path == null ? "" : path.value();
    }

    /** Without what a name must look like, which may have braces of its own: {@code {id:[0-9]{4}}} is {@code {id}}. */
    static String bare(String template) {
        StringBuilder bare = new StringBuilder();
        int depth = 0;
        boolean form = false;
        for (char letter : template.toCharArray()) {
            depth += letter == '{' ? 1 : 0;
            form = depth > 0 && (form || letter == ':');
            if (!form && letter != ' ' || depth == 1 && letter == '}') {
                bare.append(letter);
            }
            depth -= letter == '}' ? 1 : 0;
        }
        return bare.toString();
    }
}
