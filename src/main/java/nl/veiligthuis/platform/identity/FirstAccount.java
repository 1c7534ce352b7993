package nl.veiligthuis.platform.identity;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import nl.veiligthuis.platform.audit.Audit;
import nl.veiligthuis.platform.audit.Deed;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/**
 * Makes the administrator a new installation begins with, and the link by which they come in, from {@link IdentityConfig}.
 * Nobody else is made, and while nobody else is there and the link was not used, a later start makes it good for another day.
 */
@ApplicationScoped
public class FirstAccount {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.@_-]{0,99}");
    private static final Pattern LINK = Pattern.compile("[A-Za-z0-9_-]{32,200}");

    private static final String ADD = """
            insert into account (id, username, password_hash, roles, display_name, language)
            select gen_random_uuid(), :name, '', 'administrator', :name, 'nl' where not exists (select from account)
            """;

    private static final String STILL_INVITED = """
            select id from account
            where username = :name and password_hash = '' and closed_at is null and (select count(*) from account) = 1
            """;

    private static final Logger LOG = Logger.getLogger(FirstAccount.class);

    private final IdentityConfig config;
    private final Mutiny.SessionFactory sessions;
    private final Invitations invitations;
    private final Audit audit;

    FirstAccount(IdentityConfig config, Mutiny.SessionFactory sessions, Invitations invitations, Audit audit) {
        this.config = config;
        this.sessions = sessions;
        this.invitations = invitations;
        this.audit = audit;
    }

    /** Makes account and link if they are asked for. Waits for the database: never to be called on an event loop. */
    public void ensure() {
        String name = config.firstAdministrator().orElse("");
        String link = config.firstLink().orElse("");
        if (name.isBlank() || config.signIn() == SignIn.OIDC) {
            return;
        }
        if (!NAME.matcher(name).matches() || !LINK.matcher(link).matches()) {
            LOG.error(
                    "No first account: platform.identity.first-administrator may have small letters, digits and . @ _ -,"
                            + " and platform.identity.first-link needs at least 32 letters, digits, - and _.");
            return;
        }
        await(() -> sessions.withTransaction(session -> add(session, name).chain(() -> invite(session, name, link))));
    }

    private static Uni<Integer> add(Mutiny.Session session, String name) {
        return session.createNativeQuery(ADD).setParameter("name", name).executeUpdate();
    }

    private Uni<Void> invite(Mutiny.Session session, String name, String link) {
        return session.createNativeQuery(STILL_INVITED, UUID.class)
                .setParameter("name", name)
                .getSingleResultOrNull()
                .chain(account -> account == null ? Uni.createFrom().voidItem() : invite(session, account, link));
    }

    private Uni<Void> invite(Mutiny.Session session, UUID account, String link) {
        return invitations
                .make(session, account, link)
                .chain(() -> audit.note(session, null, Deed.INVITATION_MADE, null, account + " administrator"));
    }

    private static void await(Supplier<Uni<Void>> work) {
        try {
            VertxContextSupport.subscribeAndAwait(work);
        } catch (RuntimeException | Error known) {
            throw known;
        } catch (Throwable checked) {
            throw new IllegalStateException(checked);
        }
    }
}
