package nl.veiligthuis.platform.identity;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;

/** The accounts. */
@ApplicationScoped
public class Advisers {

    private final Mutiny.SessionFactory sessions;

    Advisers(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** The account with this name; null when there is none. */
    public Uni<Adviser> named(String username) {
        return sessions.withSession(
                session -> session.createSelectionQuery("from Adviser where username = :username", Adviser.class)
                        .setParameter("username", username)
                        .getSingleResultOrNull());
    }

    /** Adds an account if there is none at all, closed ones included; false when there was. */
    Uni<Boolean> addIfNone(Supplier<Adviser> first) {
        return sessions.withTransaction(session -> session.createNativeQuery("select count(*) from adviser", Long.class)
                .getSingleResult()
                .chain(accounts -> accounts > 0
                        ? Uni.createFrom().item(false)
                        : session.persist(first.get()).replaceWith(true)));
    }
}
