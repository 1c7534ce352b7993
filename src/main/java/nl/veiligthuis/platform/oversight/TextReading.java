package nl.veiligthuis.platform.oversight;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import nl.veiligthuis.platform.privacy.RetentionConfig;
import nl.veiligthuis.platform.region.Regions;
import nl.veiligthuis.platform.web.Language;
import org.hibernate.reactive.mutiny.Mutiny;

/** Makes what somebody sees of closed chats and requests. */
@ApplicationScoped
class TextReading {

    private record Rows(List<Tuple> decide, List<Tuple> own, List<Tuple> chats) {}

    private final Mutiny.SessionFactory sessions;
    private final TextRows rows;
    private final Regions regions;
    private final RetentionConfig retention;

    TextReading(Mutiny.SessionFactory sessions, TextRows rows, Regions regions, RetentionConfig retention) {
        this.sessions = sessions;
        this.rows = rows;
        this.regions = regions;
        this.retention = retention;
    }

    TextLabels labels(Language language) {
        return new TextLabels(language, regions, retention.afterEnd());
    }

    /** @param reference of the chats to show */
    Uni<TextsView> view(Overseer overseer, Reference reference) {
        return sessions.withSession(session -> read(session, overseer, reference))
                .map(read -> view(read, labels(overseer.language())));
    }

    /** One chat they may ask for; null when there is none. */
    Uni<ClosedChat> chat(Overseer overseer, UUID chat) {
        return sessions.withSession(session -> rows.chat(session, overseer, chat))
                .map(row -> row == null ? null : labels(overseer.language()).chat(row));
    }

    private Uni<Rows> read(Mutiny.Session session, Overseer overseer, Reference reference) {
        return Uni.combine()
                .all()
                .unis(
                        rows.toDecide(session, overseer),
                        rows.own(session, overseer),
                        rows.chats(session, overseer, reference))
                .usingConcurrencyOf(1)
                .with(Rows::new);
    }

    private static TextsView view(Rows read, TextLabels labels) {
        return new TextsView(
                read.decide().stream().map(labels::request).toList(),
                read.own().stream().map(labels::request).toList(),
                read.chats().stream().map(labels::chat).toList());
    }
}
