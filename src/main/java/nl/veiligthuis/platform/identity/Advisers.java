package nl.veiligthuis.platform.identity;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
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
}
