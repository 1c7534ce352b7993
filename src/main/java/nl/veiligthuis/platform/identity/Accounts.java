package nl.veiligthuis.platform.identity;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** The accounts, as those who are signed in meet them. */
@ApplicationScoped
public class Accounts {

    private final Mutiny.SessionFactory sessions;

    Accounts(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /**
     * The account of somebody who is signed in.
     *
     * @param principal the name of their principal
     * @return null when there is none, when it was closed, and when its credentials were replaced since
     */
    public Uni<Account> named(String principal) {
        SessionName session = SessionName.read(principal);
        return called(session.username()).map(account -> account != null && session.holdsFor(account) ? account : null);
    }

    /** The account of this name; null when there is none or it was closed. */
    Uni<Account> called(String username) {
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
}
