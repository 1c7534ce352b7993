package nl.veiligthuis.platform.kit;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import nl.veiligthuis.platform.content.Message;
import nl.veiligthuis.platform.kept.Kept;
import nl.veiligthuis.platform.region.Municipalities;
import nl.veiligthuis.platform.region.Municipality;
import nl.veiligthuis.platform.web.CurrentEdition;
import nl.veiligthuis.platform.web.Edition;
import nl.veiligthuis.platform.web.Frame;
import nl.veiligthuis.platform.web.Frames;
import nl.veiligthuis.platform.web.Language;
import org.jboss.resteasy.reactive.Cache;

/**
 * The banner: the one page that other sites may show within their own. It can do nothing but lead here, in a window of its own:
 * no script, no form, no cookie, nothing loaded.
 */
@Path("/banner/{language}")
@Cache(isPrivate = true, noCache = true)
@Kept
public class BannerResource {

    private static final int MESSAGES = 2;

    private final Municipalities municipalities;
    private final CurrentEdition edition;
    private final Signs signs;
    private final Localities localities;
    private final BannerStyle style;
    private final Frames frames;
    private final String policy;

    @PathParam("language")
    Language language;

    BannerResource(
            Municipalities municipalities,
            CurrentEdition edition,
            Signs signs,
            Localities localities,
            BannerStyle style,
            Frames frames) {
        this.municipalities = municipalities;
        this.edition = edition;
        this.signs = signs;
        this.localities = localities;
        this.style = style;
        this.frames = frames;
        policy = "default-src 'none'; style-src " + style.hash()
                + "; form-action 'none'; base-uri 'none'; frame-ancestors *";
    }

    @GET
    public Uni<Response> national(@Context HttpServerResponse response) {
        return banner(response);
    }

    @GET
    @Path("/in/{municipality:[a-z0-9-]+}")
    public Uni<Response> local(@PathParam("municipality") String slug, @Context HttpServerResponse response) {
        Municipality municipality = municipalities.bySlug(slug).orElseThrow(NotFoundException::new);
        edition.enter(new Edition(municipality.slug(), municipality.name()));
        return banner(response);
    }

    private Uni<Response> banner(HttpServerResponse response) {
        Frame frame = frames.of(language, "", "", "");
        String phone = localities.of(language, frame.edition()).phone();
        return new BannerPage(frame, style.text(), scene(), phone)
                .setLocale(language.locale())
                .createUni()
                .map(html -> framed(html, response));
    }

    private List<Message> scene() {
        return signs.find(language, "").orElseThrow().scene().stream()
                .limit(MESSAGES)
                .toList();
    }

    /** In place of what every other answer carries: of two policies that are both sent the stricter one holds. */
    private Response framed(String html, HttpServerResponse response) {
        response.putHeader("Content-Security-Policy", policy);
        response.putHeader("Cross-Origin-Resource-Policy", "cross-origin");
        return Response.ok(html, MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .language(language.locale())
                .header("X-Robots-Tag", "noindex")
                .build();
    }
}
