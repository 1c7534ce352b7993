package nl.veiligthuis.platform.expertise;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import nl.veiligthuis.platform.expertise.Guide.Step;
import nl.veiligthuis.platform.web.Form;
import nl.veiligthuis.platform.web.Frame;
import nl.veiligthuis.platform.web.Frames;
import nl.veiligthuis.platform.web.Language;
import org.jboss.resteasy.reactive.Cache;

/**
 * The reporting code as a guide. With a script nothing but the page is asked for; without one the answers of the weighing,
 * and never a note, come in the body of a form, are answered in the same breath and forgotten.
 */
@Path("/{language}/professionals/meldcode-gids")
@Produces(MediaType.TEXT_HTML)
@Cache(noStore = true)
public class GuideResource {

    static final String PATH = "professionals/meldcode-gids";

    private final Guides guides;
    private final Frames frames;
    private final ObjectMapper json;

    @PathParam("language")
    Language language;

    GuideResource(Guides guides, Frames frames, ObjectMapper json) {
        this.guides = guides;
        this.frames = frames;
        this.json = json;
    }

    @GET
    public TemplateInstance guide() {
        Guide guide = guides.guide(language);
        return new GuidePage(frame(), guide, guides.weighing(), words(guide), rules()).setLocale(language.locale());
    }

    /** Answers the form. What is unknown or malformed counts as not answered. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @NonBlocking
    public TemplateInstance weigh(String body) {
        Guide guide = guides.guide(language);
        Step step = guide.step(guides.weighing().step());
        Answers answers = Answers.in(Form.of(body), step.questions());
        return new OutcomePage(
                        frame(),
                        guide,
                        step,
                        answers,
                        guide.outcome(guides.weighing().outcome(answers)),
                        words(guide))
                .setLocale(language.locale());
    }

    private Frame frame() {
        ExpertiseMessages words = language.words(ExpertiseMessages.class);
        return frames.of(language, PATH, words.guide_title(), words.guide_summary(), guides.languages());
    }

    private static ExpertiseMessages words(Guide guide) {
        return guide.language().words(ExpertiseMessages.class);
    }

    private String rules() {
        try {
            return json.writeValueAsString(guides.weighing().rules()).replace("<", "\\u003c");
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
