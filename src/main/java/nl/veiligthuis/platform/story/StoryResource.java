package nl.veiligthuis.platform.story;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import nl.veiligthuis.platform.content.Page;
import nl.veiligthuis.platform.content.PageFrames;
import nl.veiligthuis.platform.content.PageLibrary;
import nl.veiligthuis.platform.web.Language;
import org.jboss.resteasy.reactive.Cache;

/** The stories. */
@Path("/{language}/verhalen")
@Produces(MediaType.TEXT_HTML)
@Cache(isPrivate = true, noCache = true)
public class StoryResource {

    private static final String FOLDER = "verhalen";

    private final PageLibrary library;
    private final PageFrames frames;

    @PathParam("language")
    Language language;

    StoryResource(PageLibrary library, PageFrames frames) {
        this.library = library;
        this.frames = frames;
    }

    @GET
    public TemplateInstance stories() {
        Page page = library.get(language, FOLDER);
        StoryMessages words = language.words(StoryMessages.class);
        List<Choice> themes = Arrays.stream(Theme.values())
                .map(theme -> new Choice(theme.id(), theme.label(words)))
                .toList();
        List<Story> stories = library.in(language, FOLDER).stream()
                .map(story -> Story.of(story, words))
                .toList();
        return new StoriesPage(frames.of(page), page, themes, stories).setLocale(language.locale());
    }

    @GET
    @Path("/{name:[a-z0-9-]+}")
    public TemplateInstance story(@PathParam("name") String name) {
        Page story = library.find(language, FOLDER + "/" + name).orElseThrow(NotFoundException::new);
        return new StoryPage(frames.of(story), story, library.get(language, FOLDER), library.next(story))
                .setLocale(language.locale());
    }
}
