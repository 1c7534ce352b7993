package nl.veiligthuis.platform.chat;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Function;
import nl.veiligthuis.platform.privacy.Limits;
import nl.veiligthuis.platform.privacy.Token;
import nl.veiligthuis.platform.privacy.Turn;
import nl.veiligthuis.platform.web.Form;
import nl.veiligthuis.platform.web.Language;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.Cache;

/**
 * What a visitor does in a chat without a script. The token comes in the body of forms, never in an address, and each
 * answer carries the next one.
 */
@Path("/{language}/chat")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Cache(noStore = true)
public class ConversationResource {

    private static final Logger LOG = Logger.getLogger(ConversationResource.class);

    private final Conversations conversations;
    private final Parking parking;
    private final Ratings ratings;
    private final Limits limits;
    private final VisitorPages pages;

    @PathParam("language")
    Language language;

    ConversationResource(
            Conversations conversations, Parking parking, Ratings ratings, Limits limits, VisitorPages pages) {
        this.conversations = conversations;
        this.parking = parking;
        this.ratings = ratings;
        this.limits = limits;
        this.pages = pages;
    }

    /** The conversation as it stands now: the reload of a browser without a script, and the way back from a cover. */
    @POST
    @Path("/view")
    public Uni<TemplateInstance> view(String body) {
        return opened(Form.of(body), opened -> page(opened, Draft.empty()));
    }

    /** Stores a message; one that could not be stored stays on the page, to be sent again. */
    @POST
    @Path("/messages")
    public Uni<TemplateInstance> say(String body) {
        Form form = Form.of(body);
        UUID id = identifier(form.text("id"));
        return opened(form, opened -> say(opened, id, form.text("text")))
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        "A message by form could not be stored (%s). Check the database.",
                        failure.getClass().getSimpleName()))
                .onFailure()
                .recoverWithItem(() -> pages.unsent(language, form, id));
    }

    private Uni<TemplateInstance> say(Tokens.Opened opened, UUID id, String typed) {
        if (limits.message(opened.conversation()) instanceof Turn.Later) {
            return page(opened, new Draft(id, typed, words().error_slow()));
        }
        try {
            return conversations
                    .visitorSays(opened.conversation(), id, MessageText.of(typed))
                    .chain(appended -> page(opened, after(appended, typed)));
        } catch (MessageText.Unfit unfit) {
            return page(opened, Draft.kept(typed, problem(unfit)));
        }
    }

    private String problem(MessageText.Unfit unfit) {
        return unfit.flaw() == MessageText.Flaw.EMPTY ? words().error_empty() : words().error_too_long();
    }

    private Draft after(Appended appended, String typed) {
        return switch (appended) {
            case Appended.Stored stored -> Draft.empty();
            case Appended.Conflict conflict -> Draft.kept(typed, words().error_conflict());
            case Appended.Hidden hidden -> throw new IllegalStateException("A cover holds back advisers alone.");
            case Appended.Lost lost ->
                Draft.kept(typed, language.words(LostMessages.class).refused());
            case Appended.Refused refused -> Draft.kept(typed, words().error_ended());
        };
    }

    /** Covers the chat; {@link #view} uncovers it. */
    @POST
    @Path("/cover")
    public Uni<TemplateInstance> hide(String body) {
        return holding(Form.of(body), opened -> parking.hide(opened.conversation())
                .map(hidden -> pages.covered(language, opened)));
    }

    /** Sets the chat aside, and shows the words to come back with. */
    @POST
    @Path("/parking")
    public Uni<TemplateInstance> park(String body) {
        return opened(Form.of(body), this::park);
    }

    private Uni<TemplateInstance> park(Tokens.Opened opened) {
        return parking.park(opened.conversation(), language)
                .chain(given -> given.isEmpty()
                        ? page(opened, Draft.empty())
                        : Uni.createFrom().item(pages.parked(language, opened, given)));
    }

    /** Goes on with a chat that was set aside on this device a moment ago. */
    @POST
    @Path("/parking/end")
    public Uni<TemplateInstance> goOn(String body) {
        return opened(Form.of(body), opened -> parking.back(opened.conversation())
                .chain(back -> page(opened, Draft.empty())));
    }

    @POST
    @Path("/closure")
    public Uni<TemplateInstance> end(String body) {
        return opened(Form.of(body), opened -> conversations
                .endByVisitor(opened.conversation())
                .chain(ended -> page(opened, Draft.empty())));
    }

    /** Takes the answer to the one question at the end. */
    @POST
    @Path("/rating")
    public Uni<TemplateInstance> rate(String body) {
        Form form = Form.of(body);
        return holding(form, opened -> rate(opened, form.text("answer")));
    }

    private Uni<TemplateInstance> rate(Tokens.Opened opened, String answer) {
        return Arrays.stream(Ratings.Answer.values())
                .filter(known -> known.name().equals(answer))
                .findFirst()
                .map(known -> ratings.count(opened.conversation(), known).map(counted -> pages.thanks(language)))
                .orElseGet(() -> page(opened, Draft.empty()));
    }

    /** Whoever sees the page has not covered it. */
    private Uni<TemplateInstance> opened(Form form, Function<Tokens.Opened, Uni<TemplateInstance>> then) {
        return holding(form, opened -> parking.show(opened.conversation()).chain(shown -> then.apply(opened)));
    }

    private Uni<TemplateInstance> holding(Form form, Function<Tokens.Opened, Uni<TemplateInstance>> then) {
        return Token.of(form.text("token"))
                .map(parking::open)
                .orElseGet(() -> Uni.createFrom().nullItem())
                .chain(opened -> opened == null ? Uni.createFrom().item(pages.gone(language)) : then.apply(opened));
    }

    private Uni<TemplateInstance> page(Tokens.Opened opened, Draft draft) {
        return pages.conversation(language, opened, draft);
    }

    private ChatMessages words() {
        return language.words(ChatMessages.class);
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
