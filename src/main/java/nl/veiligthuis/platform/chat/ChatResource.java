package nl.veiligthuis.platform.chat;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.FormParam;
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
import nl.veiligthuis.platform.web.Frame;
import nl.veiligthuis.platform.web.Frames;
import nl.veiligthuis.platform.web.Language;
import org.jboss.resteasy.reactive.Cache;

/**
 * The visitor's pages of the chat. They carry the token in the body of forms, never in an address, and no copy of them
 * may be kept.
 */
@Path("/{language}/chat")
@Produces(MediaType.TEXT_HTML)
@Cache(noStore = true)
public class ChatResource {

    private static final String PATH = "chat";

    private final Conversations conversations;
    private final Municipalities municipalities;
    private final Frames frames;

    @PathParam("language")
    Language language;

    ChatResource(Conversations conversations, Municipalities municipalities, Frames frames) {
        this.conversations = conversations;
        this.municipalities = municipalities;
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
    public Uni<TemplateInstance> start(
            @FormParam("token") String sent,
            @FormParam("who") String who,
            @FormParam("municipality") String where,
            @FormParam("language") String spoken,
            @FormParam("called") String called) {
        Token token = Token.of(sent).orElseGet(Token::random);
        Optional<Municipality> municipality = municipalities.bySlug(where == null ? "" : where);
        Opening opening = new Opening(
                token,
                Language.of(spoken == null ? "" : spoken).orElse(language),
                MessageText.line(called, Opening.LONGEST_NAME),
                audience(who),
                municipality.map(Municipality::slug).orElse(null),
                municipality.map(Municipality::regionCode).orElse(null));
        return conversations
                .start(opening)
                .chain(started -> started.isPresent()
                        ? page(token, "", null)
                        : Uni.createFrom().item(door(frame().closed())));
    }

    /** The conversation as it stands now: the reload of a browser without a script. */
    @POST
    @Path("/view")
    public Uni<TemplateInstance> view(@FormParam("token") String token) {
        return holding(token, held -> page(held.token(), "", null));
    }

    @POST
    @Path("/messages")
    public Uni<TemplateInstance> say(
            @FormParam("token") String token, @FormParam("id") String id, @FormParam("text") String text) {
        return holding(token, held -> say(held, id, text));
    }

    @POST
    @Path("/closure")
    public Uni<TemplateInstance> end(@FormParam("token") String token) {
        return holding(token, held -> conversations
                .endByVisitor(held.conversation().id())
                .chain(ended -> page(held.token(), "", null)));
    }

    private record Held(Token token, Conversation conversation) {}

    private Uni<TemplateInstance> holding(String sent, Function<Held, Uni<TemplateInstance>> then) {
        return Token.of(sent)
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
        return conversations
                .heldBy(token)
                .chain(held -> conversations.whole(held.id()))
                .map(view ->
                        shown(new ConversationPage(frame(), view, token.reveal(), UUID.randomUUID(), draft, error)));
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
        return MessageBundles.get(ChatMessages.class, Localized.Literal.of(language.tag()));
    }

    private static Audience audience(String said) {
        return switch (said == null ? "" : said) {
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
        } catch (IllegalArgumentException | NullPointerException none) {
            return UUID.randomUUID();
        }
    }
}
