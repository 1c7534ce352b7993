package nl.veiligthuis.platform.campaign;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.veiligthuis.platform.region.Municipalities;
import nl.veiligthuis.platform.region.Municipality;
import nl.veiligthuis.platform.web.CurrentEdition;
import nl.veiligthuis.platform.web.Edition;
import nl.veiligthuis.platform.web.Language;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Serves every page in every edition: {@code /nl/in/ede/rode-vlaggen} is the page {@code /nl/rode-vlaggen}, in the edition
 * of Ede. No page needs to know; its frame does.
 */
public class EditionPaths {

    /** Plain words alone: what is rewritten must not lead up, elsewhere or into another edition. */
    private static final String WORD = "[A-Za-z0-9-]+(?:\\.[a-z0-9]+)?";

    private static final Pattern ADDRESS = Pattern.compile(
            "/([a-z]{2,3}(?:-[a-z]+)?)/in/([a-z0-9-]{1,60})(?:/((?!in/)(?:" + WORD + "(?:/" + WORD + ")*)?))?");

    private final Municipalities municipalities;
    private final CurrentEdition edition;

    EditionPaths(Municipalities municipalities, CurrentEdition edition) {
        this.municipalities = municipalities;
        this.edition = edition;
    }

    @ServerRequestFilter(preMatching = true)
    public Optional<Response> enter(ContainerRequestContext request) {
        URI asked = request.getUriInfo().getRequestUri();
        Matcher address = ADDRESS.matcher(asked.getRawPath());
        if (!address.matches() || Language.of(address.group(1)).isEmpty()) {
            return Optional.empty();
        }
        Optional<Municipality> municipality = municipalities.bySlug(address.group(2));
        municipality.ifPresent(known -> edition.enter(new Edition(known.slug(), known.name())));
        String page = Optional.ofNullable(address.group(3)).orElse("");
        if (municipality.isEmpty() || page.isEmpty()) {
            return Optional.empty();
        }
        URI national = UriBuilder.fromUri(asked)
                .replacePath("/" + address.group(1) + "/" + page)
                .build();
        if (!Edition.holds(page)) {
            return Optional.of(Response.seeOther(national).build());
        }
        request.setRequestUri(national);
        return Optional.empty();
    }
}
