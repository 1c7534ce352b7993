package nl.veiligthuis.platform.chat;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.veiligthuis.platform.privacy.Token;
import nl.veiligthuis.platform.region.Municipalities;
import nl.veiligthuis.platform.region.Municipality;
import nl.veiligthuis.platform.routing.Audience;
import nl.veiligthuis.platform.routing.Queue;
import nl.veiligthuis.platform.routing.QueueWatch;
import nl.veiligthuis.platform.web.Form;
import nl.veiligthuis.platform.web.Frame;
import nl.veiligthuis.platform.web.Frames;
import nl.veiligthuis.platform.web.Language;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.Cache;

/**
 * The visitor's pages of the chat. They carry the token in the body of forms, never in an address, and no copy of them
 * may be kept.
 */
@Path("/{language}/chat")
@Produces(MediaType.TEXT_HTML)
@Cache(noStore = true)
public class ChatResource {

    private static final Logger LOG = Logger.getLogger(ChatResource.class);
    private static final String PATH = "chat";

    private final Conversations conversations;
    private final Municipalities municipalities;
    private final QueueWatch queue;
    private final Frames frames;

    @PathParam("language")
    Language language;

    ChatResource(Conversations conversations, Municipalities municipalities, QueueWatch queue, Frames frames) {
        this.conversations = conversations;
        this.municipalities = municipalities;
        this.queue = queue;
        this.frames = frames;
    }

    @GET
    public TemplateInstance door() {
        return door(frame());
    }

    private TemplateInstance door(Frame frame) {
        return shown(new ChatPage(frame, municipalities.all(), Token.random().reveal()));
    }

    /** Starts a chat, or shows the one this very form started before. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<TemplateInstance> start(String body) {
        Form form = Form.of(body);
        Token token = Token.of(form.text("token")).orElseGet(Token::random);
        Optional<Municipality> municipality = municipalities.bySlug(form.text("municipality"));
        Opening opening = new Opening(
                token,
                Language.of(form.text("language")).orElse(language),
                MessageText.line(form.text("called"), Opening.LONGEST_NAME),
                audience(form.text("who")),
                municipality.map(Municipality::slug).orElse(null),
                municipality.map(Municipality::regionCode).orElse(null),
                form.text("danger").equals("yes"));
        return conversations
                .start(opening)
                .chain(started -> started.isPresent()
                        ? page(token, "", null)
                        : Uni.createFrom().item(door(frame().closed())));
    }

    /** The conversation as it stands now: the reload of a browser without a script. */
    @POST
    @Path("/view")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<TemplateInstance> view(String body) {
        return holding(Form.of(body), held -> page(held.token(), "", null));
    }

    /** Stores a message; one that could not be stored stays on the page, to be sent again. */
    @POST
    @Path("/messages")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<TemplateInstance> say(String body) {
        Form form = Form.of(body);
        return holding(form, held -> say(held, form.text("id"), form.text("text")))
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        "A message by form could not be stored (%s). Check the database.",
                        failure.getClass().getSimpleName()))
                .onFailure()
                .recoverWithItem(() -> unsent(form));
    }

    private TemplateInstance unsent(Form form) {
        UUID id = identifier(form.text("id"));
        return shown(new UnsentPage(frame(), form.text("token"), id.toString(), form.text("text")));
    }

    @POST
    @Path("/closure")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<TemplateInstance> end(String body) {
        return holding(Form.of(body), held -> conversations
                .endByVisitor(held.conversation().id())
                .chain(ended -> page(held.token(), "", null)));
    }

    private record Held(Token token, Conversation conversation) {}

    private Uni<TemplateInstance> holding(Form form, Function<Held, Uni<TemplateInstance>> then) {
        return Token.of(form.text("token"))
                .map(token -> conversations
                        .heldBy(token)
                        .chain(found -> found == null ? gone() : then.apply(new Held(token, found))))
                .orElseGet(this::gone);
    }

    private Uni<TemplateInstance> say(Held held, String id, String typed) {
        try {
            MessageText text = MessageText.of(typed);
            return conversations
                    .visitorSays(held.conversation().id(), identifier(id), text)
                    .chain(appended -> answer(held.token(), appended, typed));
        } catch (MessageText.Unfit unfit) {
            String error = unfit.flaw() == MessageText.Flaw.EMPTY ? words().error_empty() : words().error_too_long();
            return page(held.token(), typed, error);
        }
    }

    private Uni<TemplateInstance> answer(Token token, Appended appended, String typed) {
        return switch (appended) {
            case Appended.Stored stored -> page(token, "", null);
            case Appended.Conflict conflict -> page(token, typed, words().error_conflict());
            case Appended.Refused refused -> page(token, typed, words().error_ended());
        };
    }

    private Uni<TemplateInstance> page(Token token, String draft, String error) {
        return conversations.heldBy(token).chain(held -> held == null ? gone() : page(held, token, draft, error));
    }

    private Uni<TemplateInstance> page(Conversation held, Token token, String draft, String error) {
        return conversations
                .whole(held.id())
                .chain(view -> view == null ? gone() : page(held.id(), view, token, draft, error));
    }

    private Uni<TemplateInstance> page(UUID conversation, View view, Token token, String draft, String error) {
        int place = queue.outlook(conversation).map(Queue.Outlook::place).orElse(0);
        return Uni.createFrom()
                .item(shown(new ConversationPage(
                        frame(), view, view.waiting() ? place : 0, token.reveal(), UUID.randomUUID(), draft, error)));
    }

    private Uni<TemplateInstance> gone() {
        return Uni.createFrom().item(shown(new GonePage(frame())));
    }

    private TemplateInstance shown(TemplateInstance page) {
        return page.setLocale(language.locale());
    }

    private Frame frame() {
        return frames.sensitive(language, PATH, words().title());
    }

    private ChatMessages words() {
        return language.words(ChatMessages.class);
    }

    private static Audience audience(String said) {
        return switch (said) {
            case "myself" -> Audience.MYSELF;
            case "bystander" -> Audience.BYSTANDER;
            case "professional" -> Audience.PROFESSIONAL;
            default -> null;
        };
    }

    /** A form without an id of its own cannot be told from another: it counts as new. */
    private static UUID identifier(String sent) {
        try {
            return UUID.fromString(sent);
        } catch (IllegalArgumentException none) {
            return UUID.randomUUID();
        }
    }
}
