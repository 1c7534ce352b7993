package nl.veiligthuis.platform.selfcheck;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import nl.veiligthuis.platform.web.Form;
import nl.veiligthuis.platform.web.Frame;
import nl.veiligthuis.platform.web.Frames;
import nl.veiligthuis.platform.web.Language;
import org.jboss.resteasy.reactive.Cache;

/**
 * The self-checks. With a script nothing but the page is asked for; without one the answers come in the body of a form, are
 * answered in the same breath and forgotten.
 */
@Path("/{language}/" + SelfCheckResource.PATH)
@Produces(MediaType.TEXT_HTML)
@Cache(noStore = true)
public class SelfCheckResource {

    /** The address of all checks after the language. */
    static final String PATH = "check";

    private static final String ONE = "/{slug:[a-z0-9-]+}";

    /** The name of the button that leads back to the questions; no question may have it. */
    static final String AGAIN = "again";

    private final SelfChecks checks;
    private final Frames frames;
    private final ObjectMapper json;

    @PathParam("language")
    Language language;

    SelfCheckResource(SelfChecks checks, Frames frames, ObjectMapper json) {
        this.checks = checks;
        this.frames = frames;
        this.json = json;
    }

    @GET
    public TemplateInstance choose() {
        return new IndexPage(frame(PATH), checks.all(language)).setLocale(language.locale());
    }

    @GET
    @Path(ONE)
    public TemplateInstance ask(@PathParam("slug") String slug) {
        return questions(check(slug), Answers.NONE);
    }

    /**
     * Answers the form, or shows it again with the same answers. What is unknown or malformed is passed over; of a question
     * that comes twice the first answer counts.
     */
    @POST
    @Path(ONE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @NonBlocking
    public TemplateInstance answer(@PathParam("slug") String slug, String body) {
        SelfCheck check = check(slug);
        Form form = Form.of(body);
        Answers answers = Answers.in(form.fields(), check);
        return form.fields().containsKey(AGAIN) ? questions(check, answers) : result(check, answers);
    }

    private TemplateInstance questions(SelfCheck check, Answers answers) {
        return new CheckPage(frame(check.path()), check, answers, rules(check)).setLocale(language.locale());
    }

    private TemplateInstance result(SelfCheck check, Answers answers) {
        Result result = check.rules().outcome(answers.options());
        return new ResultPage(
                        frame(check.path()),
                        check,
                        answers,
                        check.outcome(result),
                        check.sections(result),
                        check.signals(result))
                .setLocale(language.locale());
    }

    private SelfCheck check(String slug) {
        return checks.find(language, slug).orElseThrow(NotFoundException::new);
    }

    private Frame frame(String path) {
        SelfcheckMessages words = language.words(SelfcheckMessages.class);
        return frames.sensitive(language, path, words.neutral_title());
    }

    private String rules(SelfCheck check) {
        try {
            return json.writeValueAsString(check.rules()).replace("<", "\\u003c");
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
