package nl.veiligthuis.platform.expertise;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import nl.veiligthuis.platform.content.PageLibrary;
import nl.veiligthuis.platform.web.Form;
import nl.veiligthuis.platform.web.Frame;
import nl.veiligthuis.platform.web.Frames;
import nl.veiligthuis.platform.web.Language;
import org.jboss.resteasy.reactive.Cache;

/**
 * Cases to test oneself with, one on each page. An answer comes in the body of a form, is explained in the same breath and
 * forgotten: nobody counts how many were right.
 */
@Path("/{language}/professionals/toets")
@Produces(MediaType.TEXT_HTML)
@Cache(noStore = true)
public class CaseResource {

    private static final String NUMBER = "/{number:[1-9][0-9]?}";
    private static final String ANSWER = "answer";

    private final Cases cases;
    private final PageLibrary library;
    private final Frames frames;

    @PathParam("language")
    Language language;

    CaseResource(Cases cases, PageLibrary library, Frames frames) {
        this.cases = cases;
        this.library = library;
        this.frames = frames;
    }

    @GET
    public TemplateInstance all() {
        CaseSet set = cases.in(language);
        ExpertiseMessages own = language.words(ExpertiseMessages.class);
        return new CasesPage(frame(Case.FOLDER, own.cases_title(), own.cases_summary()), set, words(set))
                .setLocale(language.locale());
    }

    @GET
    @Path(NUMBER)
    public TemplateInstance ask(@PathParam("number") int number) {
        CaseSet set = cases.in(language);
        return asked(set, found(set, number), false);
    }

    /** Explains the choices. A form without one of them is shown again and says so. */
    @POST
    @Path(NUMBER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @NonBlocking
    public Response explain(@PathParam("number") int number, String body) {
        CaseSet set = cases.in(language);
        Case one = found(set, number);
        return one.choice(Form.of(body).text(ANSWER))
                .map(chosen -> Response.ok(explained(set, one, chosen)))
                .orElseGet(() -> Response.status(Response.Status.BAD_REQUEST).entity(asked(set, one, true)))
                .build();
    }

    private TemplateInstance asked(CaseSet set, Case one, boolean unanswered) {
        return new CasePage(frame(one.address(), one.title(), one.question()), set, one, unanswered, words(set))
                .setLocale(language.locale());
    }

    private TemplateInstance explained(CaseSet set, Case one, Case.Choice chosen) {
        return new ExplanationPage(
                        frame(one.address(), one.title(), ""),
                        set,
                        one,
                        chosen,
                        library.get(language, one.read()),
                        words(set))
                .setLocale(language.locale());
    }

    private Frame frame(String path, String title, String summary) {
        return frames.of(language, path, title, summary, cases.languages());
    }

    private static Case found(CaseSet set, int number) {
        return set.find(number).orElseThrow(NotFoundException::new);
    }

    private static ExpertiseMessages words(CaseSet set) {
        return set.language().words(ExpertiseMessages.class);
    }
}
