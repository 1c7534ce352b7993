package nl.veiligthuis.platform.chat;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import nl.veiligthuis.platform.privacy.Starts;
import nl.veiligthuis.platform.privacy.Token;
import nl.veiligthuis.platform.privacy.Turn;
import nl.veiligthuis.platform.region.Municipalities;
import nl.veiligthuis.platform.routing.Need;
import nl.veiligthuis.platform.routing.QueueWatch;
import nl.veiligthuis.platform.routing.Roster;
import nl.veiligthuis.platform.web.Form;
import nl.veiligthuis.platform.web.Frame;
import nl.veiligthuis.platform.web.Frames;
import nl.veiligthuis.platform.web.Language;

/** Makes the visitor's pages of the chat. Every one of them works without a script. */
@ApplicationScoped
class VisitorPages {

    /** The one address of the chat that stays in a history, after the language. */
    private static final String PATH = "chat";

    /** A wait beyond this is told in minutes. */
    private static final long LONGEST_IN_SECONDS = 90;

    private final Conversations conversations;
    private final Views views;
    private final Municipalities municipalities;
    private final QueueWatch queue;
    private final Roster roster;
    private final Cover cover;
    private final ChatConfig config;
    private final Frames frames;

    VisitorPages(
            Conversations conversations,
            Views views,
            Municipalities municipalities,
            QueueWatch queue,
            Roster roster,
            Cover cover,
            ChatConfig config,
            Frames frames) {
        this.conversations = conversations;
        this.views = views;
        this.municipalities = municipalities;
        this.queue = queue;
        this.roster = roster;
        this.cover = cover;
        this.config = config;
        this.frames = frames;
    }

    /**
     * How to start or to come back; when nobody is there, when somebody will be.
     *
     * @param problem what went wrong, in the visitor's language; or null
     */
    Uni<TemplateInstance> door(Language language, Preview along, String problem) {
        Frame frame = frame(language);
        return frame.open()
                ? Uni.createFrom().item(door(language, frame, along, null, problem))
                : roster.next(new Need(null, language.tag(), null, false))
                        .map(next -> door(language, frame, Preview.NOTHING, Opens.of(next, language), problem));
    }

    /** Told to somebody for whom, as has just turned out, nobody is there. */
    Uni<TemplateInstance> closed(Language language, Need need) {
        Frame frame = frame(language).closed();
        return roster.next(need).map(next -> door(language, frame, Preview.NOTHING, Opens.of(next, language), null));
    }

    /** Told to somebody whose chat could not be kept safe now, and so was not begun. */
    TemplateInstance unavailable(Language language) {
        return door(language, frame(language).unknown(), Preview.NOTHING, null, null);
    }

    private TemplateInstance door(Language language, Frame frame, Preview along, Opens opens, String problem) {
        return shown(
                language,
                new ChatPage(
                        frame, municipalities.all(), Token.random().reveal(), along, opens, problem, live(language)));
    }

    /**
     * Told to somebody whose turn has not come yet: what they filled in is on the page, for the next try.
     *
     * @param puzzle that spares them the wait, or null
     */
    TemplateInstance later(Language language, String action, Form form, Turn.Later turn, Starts.Puzzle puzzle) {
        long seconds = turn.after().plusMillis(999).toSeconds();
        long minutes = seconds > LONGEST_IN_SECONDS ? (seconds + 59) / 60 : 0;
        return shown(language, new LaterPage(frame(language), action, form, seconds, minutes, puzzle));
    }

    /** The conversation as it stands, with what could not be sent still in the field; all of it counts as seen. */
    Uni<TemplateInstance> conversation(Language language, Tokens.Opened opened, Draft draft) {
        return views.whole(opened.conversation())
                .call(view -> view == null ? Uni.createFrom().voidItem() : noted(opened.conversation(), view))
                .map(view -> view == null ? gone(language) : conversation(language, opened, view, draft));
    }

    private Uni<Void> noted(UUID conversation, View view) {
        return conversations.readByForm(conversation, view.last());
    }

    private TemplateInstance conversation(Language language, Tokens.Opened opened, View view, Draft draft) {
        Wait wait = view.waiting() ? Wait.of(opened.conversation(), queue) : null;
        return shown(
                language,
                new ConversationPage(frame(language), view, wait, opened.next().reveal(), draft, live(language)));
    }

    /** A page like any other, over a chat that the visitor covered. */
    TemplateInstance covered(Language language, Tokens.Opened opened) {
        return shown(
                language,
                new CoverPage(language, cover.in(language), opened.next().reveal()));
    }

    /** The four words, shown this once. */
    TemplateInstance parked(Language language, Tokens.Opened opened, List<String> words) {
        return shown(
                language,
                new ParkedPage(
                        frame(language),
                        words,
                        ReturnWords.numbers(words),
                        config.returnWithin().toHours(),
                        opened.next().reveal()));
    }

    TemplateInstance unsent(Language language, Form form, UUID id) {
        return shown(language, new UnsentPage(frame(language), form.text("token"), id.toString(), form.text("text")));
    }

    TemplateInstance thanks(Language language) {
        return shown(language, new ThanksPage(frame(language)));
    }

    TemplateInstance gone(Language language) {
        return shown(language, new GonePage(frame(language)));
    }

    private LivePage live(Language language) {
        return new LivePage(cover.in(language), config.returnWithin().toHours());
    }

    private static TemplateInstance shown(Language language, TemplateInstance page) {
        return page.setLocale(language.locale());
    }

    private Frame frame(Language language) {
        return frames.sensitive(
                language, PATH, language.words(ChatMessages.class).title());
    }
}
