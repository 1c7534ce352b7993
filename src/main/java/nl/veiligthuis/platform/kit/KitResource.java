package nl.veiligthuis.platform.kit;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import nl.veiligthuis.platform.content.Page;
import nl.veiligthuis.platform.content.PageFrames;
import nl.veiligthuis.platform.content.PageLibrary;
import nl.veiligthuis.platform.kept.Kept;
import nl.veiligthuis.platform.web.Frame;
import nl.veiligthuis.platform.web.Frames;
import nl.veiligthuis.platform.web.Language;
import org.jboss.resteasy.reactive.Cache;

/** The campaign kit and its files, in every edition. */
@Path("/{language}/campagne")
public class KitResource {

    static final String FOLDER = "campagne";

    private final PageLibrary library;
    private final Kit kit;
    private final Sheets sheets;
    private final Answers answers;
    private final PageFrames pageFrames;
    private final Frames frames;

    @PathParam("language")
    Language language;

    KitResource(PageLibrary library, Kit kit, Sheets sheets, Answers answers, PageFrames pageFrames, Frames frames) {
        this.library = library;
        this.kit = kit;
        this.sheets = sheets;
        this.answers = answers;
        this.pageFrames = pageFrames;
        this.frames = frames;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Cache(isPrivate = true, noCache = true)
    @Kept
    public TemplateInstance page() {
        Page page = library.get(language, FOLDER);
        return kit.page(pageFrames.of(page), page).setLocale(language.locale());
    }

    /**
     * A file.
     *
     * @param file such as {@code poster-a4.pdf}, or {@code poster-a4-jaloers.pdf} with another scene than the first
     */
    @GET
    @Path("/{file:[a-z0-9-]+\\.(pdf|png)}")
    public Uni<Response> file(@PathParam("file") String file, @Context Request request) {
        Wanted wanted = Wanted.of(file).orElseThrow(NotFoundException::new);
        Page sign = kit.sign(language, wanted.sign()).orElseThrow(NotFoundException::new);
        Frame frame = frames.of(language, FOLDER, "", "");
        Optional<Door> door = kit.door(frame);
        if (door.isEmpty()) {
            return Uni.createFrom().item(answers.notNow(frame, false));
        }
        String name = wanted.fileName(frame.edition().slug(), language.tag());
        return sheets.of(wanted, frame, sign, door.get()).flatMap(sheet -> answers.file(sheet, request, frame, name));
    }
}
