package nl.veiligthuis.platform.chat;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.Optional;
import nl.veiligthuis.platform.privacy.Limits;
import nl.veiligthuis.platform.privacy.SlowHash;
import nl.veiligthuis.platform.privacy.SourceKey;
import nl.veiligthuis.platform.privacy.SourceKeys;
import nl.veiligthuis.platform.privacy.Starts;
import nl.veiligthuis.platform.privacy.Token;
import nl.veiligthuis.platform.privacy.Turn;
import nl.veiligthuis.platform.region.Municipalities;
import nl.veiligthuis.platform.region.Municipality;
import nl.veiligthuis.platform.routing.Audience;
import nl.veiligthuis.platform.seal.KeystoreFailure;
import nl.veiligthuis.platform.signal.Signals;
import nl.veiligthuis.platform.web.Form;
import nl.veiligthuis.platform.web.Language;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.Cache;

/** The two ways into a chat: starting one, and coming back by four words. No copy of these pages may be kept. */
@Path("/{language}/chat")
@Produces(MediaType.TEXT_HTML)
@Cache(noStore = true)
public class ChatResource {

    private static final Logger LOG = Logger.getLogger(ChatResource.class);

    /** Told to somebody who comes back while too many others do. */
    private static final Turn.Later SOON = new Turn.Later(Duration.ofSeconds(5));

    private final Conversations conversations;
    private final Parking parking;
    private final Municipalities municipalities;
    private final Signals signals;
    private final Limits limits;
    private final Starts starts;
    private final SourceKeys sources;
    private final ChatSources chatSources;
    private final VisitorPages pages;

    @PathParam("language")
    Language language;

    ChatResource(
            Conversations conversations,
            Parking parking,
            Municipalities municipalities,
            Signals signals,
            Limits limits,
            Starts starts,
            SourceKeys sources,
            ChatSources chatSources,
            VisitorPages pages) {
        this.conversations = conversations;
        this.parking = parking;
        this.municipalities = municipalities;
        this.signals = signals;
        this.limits = limits;
        this.starts = starts;
        this.sources = sources;
        this.chatSources = chatSources;
        this.pages = pages;
    }

    @GET
    public Uni<TemplateInstance> door() {
        return pages.door(language, Preview.NOTHING, null);
    }

    /** The same door, for somebody who takes signals of a self-check along. Nothing of it is kept. */
    @POST
    @Path("/preparation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<TemplateInstance> prepare(String body) {
        HandedOver chosen = HandedOver.in(Form.of(body), signals);
        return pages.door(language, Preview.of(chosen, signals, language), null);
    }

    /** Starts a chat, or shows the one this very form started before. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<TemplateInstance> start(String body, @Context HttpServerRequest request) {
        Form form = Form.of(body);
        SourceKey source = sources.of(request);
        return starts.turn(source, form.text("work")).chain(turn -> switch (turn) {
            case Turn.Now now -> start(opening(form), source);
            case Turn.Later later -> startLater(form, later);
        });
    }

    private Uni<TemplateInstance> startLater(Form form, Turn.Later turn) {
        Starts.Puzzle puzzle = starts.puzzle(turn).orElse(null);
        return Uni.createFrom().item(pages.later(language, "chat", form, turn, puzzle));
    }

    private Uni<TemplateInstance> start(Opening opening, SourceKey source) {
        return conversations
                .start(opening)
                .chain(started -> started ? begun(opening, source) : pages.closed(language, opening.need()))
                .onFailure(KeystoreFailure.class)
                .invoke(failure -> LOG.errorf("No chat can be started: %s", failure.getMessage()))
                .onFailure(KeystoreFailure.class)
                .recoverWithItem(() -> pages.unavailable(language));
    }

    private Uni<TemplateInstance> begun(Opening opening, SourceKey source) {
        return parking.open(opening.token())
                .invoke(opened -> remember(opened, source))
                .chain(this::conversation);
    }

    private void remember(Tokens.Opened opened, SourceKey source) {
        if (opened != null) {
            chatSources.started(opened.conversation(), source);
        }
    }

    /** Goes on with a chat that was set aside. Words that are unknown and words that are too old get the same answer. */
    @POST
    @Path("/return")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<TemplateInstance> comeBack(String body, @Context HttpServerRequest request) {
        Form form = Form.of(body);
        return limits.returnTry(sources.of(request)).chain(turn -> switch (turn) {
            case Turn.Now now -> comeBack(form);
            case Turn.Later later -> comeBackLater(form, later);
        });
    }

    private Uni<TemplateInstance> comeBack(Form form) {
        return parking.returnBy(form.text("words"))
                .chain(opened -> opened == null ? unknownWords() : conversation(opened))
                .onFailure(SlowHash.Busy.class)
                .recoverWithUni(() -> comeBackLater(form, SOON));
    }

    private Uni<TemplateInstance> comeBackLater(Form form, Turn.Later turn) {
        return Uni.createFrom().item(pages.later(language, "chat/return", form, turn, null));
    }

    private Uni<TemplateInstance> unknownWords() {
        return pages.door(
                language, Preview.NOTHING, language.words(LeavingMessages.class).error_words());
    }

    private Uni<TemplateInstance> conversation(Tokens.Opened opened) {
        return opened == null
                ? Uni.createFrom().item(pages.gone(language))
                : pages.conversation(language, opened, Draft.empty());
    }

    private Opening opening(Form form) {
        Optional<Municipality> municipality = municipalities.chosen(form.text("municipality"));
        return new Opening(
                Token.of(form.text("token")).orElseGet(Token::random),
                Language.of(form.text("language")).orElse(language),
                MessageText.line(form.text("called"), Opening.LONGEST_NAME),
                audience(form.text("who")),
                municipality.map(Municipality::slug).orElse(null),
                municipality.map(Municipality::regionCode).orElse(null),
                form.text("danger").equals("yes"),
                HandedOver.in(form, signals));
    }

    private static Audience audience(String said) {
        return switch (said) {
            case "myself" -> Audience.MYSELF;
            case "bystander" -> Audience.BYSTANDER;
            case "professional" -> Audience.PROFESSIONAL;
            default -> null;
        };
    }
}
