package nl.veiligthuis.platform.chat;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** What visitors answer to the one question at the end. Counted by day; nothing tells which chat an answer came from. */
@ApplicationScoped
class Ratings {

    /** Whether the chat was of use. */
    enum Answer {
        YES,
        SOMEWHAT,
        NO
    }

    private static final String ONCE = """
            update conversation set rated = true where id = :conversation and ended_at is not null and not rated
            """;

    private static final String COUNT = """
            insert into rating (day, answer, number) values (current_date, :answer, 1)
            on conflict (day, answer) do update set number = rating.number + 1
            """;

    private final Mutiny.SessionFactory sessions;

    Ratings(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** Counts an answer; of each chat that has ended, one. */
    Uni<Void> count(UUID conversation, Answer answer) {
        return sessions.withTransaction(session -> session.createNativeQuery(ONCE)
                        .setParameter("conversation", conversation)
                        .executeUpdate()
                        .chain(first -> first == 1
                                ? count(session, answer)
                                : Uni.createFrom().item(0)))
                .replaceWithVoid();
    }

    private static Uni<Integer> count(Mutiny.Session session, Answer answer) {
        return session.createNativeQuery(COUNT)
                .setParameter("answer", answer.name())
                .executeUpdate();
    }
}
