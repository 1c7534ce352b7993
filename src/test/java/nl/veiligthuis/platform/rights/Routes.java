package nl.veiligthuis.platform.rights;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.websockets.next.WebSocket;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The routes of the application, read from its classes: as {@code GET /console/board}, without what a parameter must look like. */
public final class Routes {

    private Routes() {}

    public static SortedSet<String> all() {
        SortedSet<String> routes = new TreeSet<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("nl.veiligthuis.platform")) {
            if (type.isAnnotatedWith(Path.class)) {
                String base = type.getAnnotationOfType(Path.class).value();
                type.getMethods().stream().flatMap(method -> of(base, method)).forEach(routes::add);
            }
            if (type.isAnnotatedWith(WebSocket.class)) {
                routes.add("SOCKET " + type.getAnnotationOfType(WebSocket.class).path());
            }
        }
        return routes;
    }

    private static Stream<String> of(String base, JavaMethod method) {
        String path = method.isAnnotatedWith(Path.class)
                ? base + "/" + method.getAnnotationOfType(Path.class).value()
                : base;
        String plain =
                path.replaceAll("\\{(\\w+)\\s*:(?:[^{}]|\\{[^}]*})*}", "{$1}").replaceAll("/+", "/");
        return Stream.of(GET.class, POST.class)
                .filter(method::isAnnotatedWith)
                .map(verb -> verb.getSimpleName() + " " + plain);
    }
}
