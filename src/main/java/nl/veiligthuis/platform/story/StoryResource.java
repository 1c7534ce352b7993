package nl.veiligthuis.platform.story;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.File;
import java.util.Arrays;
import java.util.List;
import nl.veiligthuis.platform.content.Page;
import nl.veiligthuis.platform.content.PageFrames;
import nl.veiligthuis.platform.content.PageLibrary;
import nl.veiligthuis.platform.kept.Kept;
import nl.veiligthuis.platform.web.Language;
import org.jboss.resteasy.reactive.Cache;

/** The stories. */
@Path("/{language}/verhalen")
@Produces(MediaType.TEXT_HTML)
@Cache(isPrivate = true, noCache = true)
@Kept
public class StoryResource {

    static final String FOLDER = "verhalen";

    private final PageLibrary library;
    private final PageFrames frames;
    private final Recordings recordings;

    @PathParam("language")
    Language language;

    StoryResource(PageLibrary library, PageFrames frames, Recordings recordings) {
        this.library = library;
        this.frames = frames;
        this.recordings = recordings;
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
        Page story = found(name);
        return new StoryPage(
                        frames.of(story),
                        story,
                        library.get(language, FOLDER),
                        library.next(story),
                        recordings.of(story).isPresent())
                .setLocale(language.locale());
    }

    /** The story read aloud, in the language the reader gets it in. */
    @GET
    @Path("/{name:[a-z0-9-]+}.mp3")
    @Produces("audio/mpeg")
    public File recording(@PathParam("name") String name) {
        return recordings.of(found(name)).orElseThrow(NotFoundException::new).toFile();
    }

    private Page found(String name) {
        return library.find(language, FOLDER + "/" + name).orElseThrow(NotFoundException::new);
    }
}
