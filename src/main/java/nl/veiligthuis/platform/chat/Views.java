package nl.veiligthuis.platform.chat;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * What either side gets to see of a conversation; null when it is gone, or not theirs. Who follows it on this node is
 * answered from memory, unless they are further behind than that reaches.
 */
@ApplicationScoped
public class Views {

    private final Mutiny.SessionFactory sessions;
    private final Feeds feeds;
    private final Standings standings;
    private final Entries entries;

    Views(Mutiny.SessionFactory sessions, Feeds feeds, Standings standings, Entries entries) {
        this.sessions = sessions;
        this.feeds = feeds;
        this.standings = standings;
        this.entries = entries;
    }

    /**
     * The view of the visitor who follows a chat, after a number. Of a chat that the visitor ended or has covered,
     * nothing that was said is shown.
     */
    public Uni<View> forVisitor(UUID conversation, long after) {
        return followed(conversation, Onlooker.VISITOR, after);
    }

    /** The view of the adviser who holds and follows a chat, or of a colleague who reads it along, after a number. */
    public Uni<View> forAdviser(UUID conversation, UUID adviser, long after) {
        return followed(conversation, Onlooker.adviser(adviser), after);
    }

    /** The visitor's view of everything, for a page that is read at once. */
    public Uni<View> whole(UUID conversation) {
        return whole(conversation, 0);
    }

    private Uni<View> whole(UUID conversation, long after) {
        return stored(conversation, Onlooker.VISITOR, after)
                .chain(page -> page != null && page.full()
                        ? joined(page, conversation)
                        : Uni.createFrom().item(page));
    }

    private Uni<View> joined(View page, UUID conversation) {
        return whole(conversation, page.last()).map(later -> later == null ? null : page.with(later));
    }

    private Uni<View> followed(UUID conversation, Onlooker who, long after) {
        Memory memory = feeds.memory(conversation);
        return memory.answers(who, after)
                ? Uni.createFrom().item(memory.view(who, after))
                : stored(conversation, who, after);
    }

    private Uni<View> stored(UUID conversation, Onlooker who, long after) {
        return sessions.withSession(session -> standings
                .of(session, conversation)
                .chain(standing -> view(session, conversation, standing, who, after)));
    }

    /**
     * The state is read ahead of the entries: of a chat that has ended, the last of them is then there to be read. No entry
     * is shown that came after the state: it may have been said to another.
     */
    private Uni<View> view(Mutiny.Session session, UUID conversation, Standing standing, Onlooker who, long after) {
        return standing == null || !standing.readableBy(who)
                ? Uni.createFrom().nullItem()
                : entries(session, conversation, standing, who, after).map(entries -> standing.view(who, entries));
    }

    private Uni<List<Entry>> entries(
            Mutiny.Session session, UUID conversation, Standing standing, Onlooker who, long after) {
        return standing.tells(who) && after < standing.lastSeq()
                ? entries.of(session, new Entries.Stretch(conversation, after, standing.lastSeq()))
                : Uni.createFrom().item(List.of());
    }
}
