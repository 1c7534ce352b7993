package nl.veiligthuis.platform.chat;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import nl.veiligthuis.platform.routing.AdviceRequest;
import org.hibernate.reactive.mutiny.Mutiny;

/** What either side gets to see of a conversation; null when it is gone, or not theirs. */
@ApplicationScoped
class Views {

    private final Log log;

    Views(Log log) {
        this.log = log;
    }

    Uni<View> ofVisitor(Mutiny.Session session, UUID conversation, long after) {
        return session.find(AdviceRequest.class, conversation)
                .chain(request -> request == null ? none() : view(session, request, Author.VISITOR, after));
    }

    Uni<View> ofAdviser(Mutiny.Session session, UUID conversation, UUID adviser, long after) {
        return session.find(AdviceRequest.class, conversation)
                .chain(request -> request == null || !adviser.equals(request.adviserId())
                        ? none()
                        : view(session, request, Author.ADVISER, after));
    }

    /** The state is read ahead of the entries: of a chat that has ended, the last of them is then there to be read. */
    private Uni<View> view(Mutiny.Session session, AdviceRequest request, Author reader, long after) {
        return session.find(Conversation.class, request.conversationId())
                .chain(conversation ->
                        log.after(session, conversation.id(), after).map(view(conversation, request, reader)));
    }

    private static Function<List<Entry>, View> view(Conversation conversation, AdviceRequest request, Author reader) {
        long seen = reader == Author.VISITOR ? conversation.adviserSeen() : conversation.visitorSeen();
        return entries -> new View(phase(conversation, request), seen, entries);
    }

    private static View.Phase phase(Conversation conversation, AdviceRequest request) {
        if (conversation.ended()) {
            return View.Phase.ENDED;
        }
        return request.state() == AdviceRequest.State.TAKEN ? View.Phase.TALKING : View.Phase.WAITING;
    }

    private static Uni<View> none() {
        return Uni.createFrom().nullItem();
    }
}
