package nl.veiligthuis.platform.identity;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** The accounts. */
@ApplicationScoped
public class Accounts {

    private final Mutiny.SessionFactory sessions;

    Accounts(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** The account with this name; null when there is none. */
    public Uni<Account> named(String username) {
        return sessions.withSession(
                session -> session.createSelectionQuery("from Account where username = :username", Account.class)
                        .setParameter("username", username)
                        .getSingleResultOrNull());
    }

    /**
     * Makes a line the adviser's one console: the one before it learns so at its next look, and closes.
     *
     * @param line the id of the line, made by it
     */
    public Uni<Void> openConsole(UUID adviser, UUID line) {
        return sessions.withTransaction(
                        session -> session.createNativeQuery("update account set console = :line where id = :adviser")
                                .setParameter("adviser", adviser)
                                .setParameter("line", line)
                                .executeUpdate())
                .replaceWithVoid();
    }

    /** Keeps how an account wants to be told that somebody waits or writes. */
    public Uni<Void> alert(UUID account, boolean sound, boolean notice) {
        return sessions.withTransaction(session -> session.createNativeQuery(
                                "update account set alert_sound = :sound, alert_notice = :notice where id = :account")
                        .setParameter("account", account)
                        .setParameter("sound", sound)
                        .setParameter("notice", notice)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Adds an account if there is none at all, closed ones included; false when there was. */
    Uni<Boolean> addIfNone(Account first) {
        return sessions.withTransaction(session -> addIfNone(session, first));
    }

    private static Uni<Boolean> addIfNone(Mutiny.Session session, Account first) {
        return count(session).chain(accounts -> accounts > 0 ? notAdded() : added(session, first));
    }

    private static Uni<Long> count(Mutiny.Session session) {
        return session.createNativeQuery("select count(*) from account", Long.class)
                .getSingleResult();
    }

    private static Uni<Boolean> notAdded() {
        return Uni.createFrom().item(false);
    }

    private static Uni<Boolean> added(Mutiny.Session session, Account first) {
        return session.persist(first).replaceWith(true);
    }
}
