package nl.veiligthuis.platform.identity;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.veiligthuis.platform.audit.Audit;
import nl.veiligthuis.platform.audit.Deed;
import nl.veiligthuis.platform.privacy.Token;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * What administrators do to accounts, each deed written down with it. The last administrator who can come in stays one: a
 * deed that would leave none is not done, and one deed at a time sees to it.
 */
@ApplicationScoped
class Administration {

    private static final String ONE_AT_A_TIME = "select 1 from (select pg_advisory_xact_lock(4242008)) as taken";

    private static final String CREATE = """
            insert into account (id, username, password_hash, roles, region_code, display_name, language)
            values (:id, :username, '', :roles, nullif(:region, ''), :name, :language)
            on conflict (username) do nothing
            """;

    /** That it is no administrator, or another one can come in by the way that is in use. */
    private static final String NOT_THE_LAST = """
            ('administrator' <> all(string_to_array(roles, ',')) or password_hash = '' or closed_at is not null
                or (password_hash is null) <> :provided
                or exists(select from account other where other.id <> account.id and other.closed_at is null
                    and (other.password_hash is null) = :provided and other.password_hash is distinct from ''
                    and 'administrator' = any(string_to_array(other.roles, ','))))
            """;

    private static final String CHANGE = """
            update account set roles = :roles, region_code = nullif(:region, ''), display_name = :name, language = :language
            where id = :id and (:administers or %s)
            """.formatted(NOT_THE_LAST);

    /** Who signs in by a provider has no password to forget. */
    private static final String FORGET = """
            password_hash = case when password_hash is null then null else '' end, totp_secret = null,
                credentials = credentials + 1
            """;

    private static final String CLOSE = """
            update account set closed_at = clock_timestamp(), %s where id = :id and closed_at is null and %s
            """.formatted(FORGET, NOT_THE_LAST);

    private static final String DROP_LINK = "delete from invitation where account_id = :id";

    private static final String REOPEN = """
            update account set closed_at = null where id = :id and closed_at is not null and erased_at is null
            """;

    private static final String RESET = """
            update account set %s where id = :id and closed_at is null and password_hash is not null and %s
            """.formatted(FORGET, NOT_THE_LAST);

    private final Mutiny.SessionFactory sessions;
    private final Invitations invitations;
    private final Audit audit;
    private final boolean provided;

    Administration(Mutiny.SessionFactory sessions, Invitations invitations, Audit audit, IdentityConfig config) {
        this.sessions = sessions;
        this.invitations = invitations;
        this.audit = audit;
        this.provided = config.signIn() == SignIn.OIDC;
    }

    /**
     * Makes an account.
     *
     * @param actor the administrator
     * @param form without faults
     * @return the end of its link; empty when the name is taken
     */
    Uni<Optional<String>> create(UUID actor, AccountForm form) {
        UUID id = UUID.randomUUID();
        return deed(session -> described(session, CREATE, id, form)
                .setParameter("username", form.username())
                .executeUpdate()
                .chain(created -> created == 1
                        ? invite(session, actor, id, Deed.ACCOUNT_CREATED, form.powers())
                        : Uni.createFrom().item(Optional.empty())));
    }

    /** Changes an account; false when nobody would be left who administers, or it is not there. */
    Uni<Boolean> change(UUID actor, UUID id, AccountForm form) {
        return deed(session -> described(session, CHANGE, id, form)
                .setParameter("administers", form.administers())
                .setParameter("provided", provided)
                .executeUpdate()
                .chain(changed -> noted(session, changed, actor, Deed.ACCOUNT_CHANGED, id, form.powers())));
    }

    /** Closes an account, which signs its owner out; false as for {@link #change}. */
    Uni<Boolean> close(UUID actor, UUID id) {
        return deed(session -> unlessLast(session, CLOSE, id)
                .call(closed -> closed == 1
                        ? update(session, DROP_LINK, id)
                        : Uni.createFrom().nullItem())
                .chain(closed -> noted(session, closed, actor, Deed.ACCOUNT_CLOSED, id, "")));
    }

    /**
     * Opens a closed account again; to come in takes a new link, or the provider's word. False when it was erased since.
     */
    Uni<Boolean> reopen(UUID actor, UUID id) {
        return deed(session -> update(session, REOPEN, id)
                .chain(opened -> noted(session, opened, actor, Deed.ACCOUNT_CHANGED, id, "")));
    }

    /**
     * Makes a new link, for whoever lost a phone or a password: from now on both are worth nothing.
     *
     * @return its end; empty as for {@link #change}
     */
    Uni<Optional<String>> link(UUID actor, UUID id) {
        return deed(session -> unlessLast(session, RESET, id)
                .chain(reset -> reset == 1
                        ? invite(session, actor, id, Deed.INVITATION_MADE, "")
                        : Uni.createFrom().item(Optional.empty())));
    }

    private <T> Uni<T> deed(Function<Mutiny.Session, Uni<T>> work) {
        return sessions.withTransaction(session -> session.createNativeQuery(ONE_AT_A_TIME, Integer.class)
                .getSingleResult()
                .chain(alone -> work.apply(session)));
    }

    private Uni<Optional<String>> invite(Mutiny.Session session, UUID actor, UUID id, Deed deed, String powers) {
        String secret = Token.random().reveal();
        return invitations
                .make(session, id, secret)
                .chain(() -> noted(session, 1, actor, deed, id, powers))
                .replaceWith(Optional.of(secret));
    }

    /** The id says whose account it was; names have no place in the audit. */
    private Uni<Boolean> noted(Mutiny.Session session, int done, UUID actor, Deed deed, UUID id, String powers) {
        return done == 1
                ? audit.note(session, actor, deed, null, (id + " " + powers).strip())
                        .replaceWith(true)
                : Uni.createFrom().item(false);
    }

    private Uni<Integer> unlessLast(Mutiny.Session session, String statement, UUID id) {
        return session.createNativeQuery(statement)
                .setParameter("id", id)
                .setParameter("provided", provided)
                .executeUpdate();
    }

    private static Uni<Integer> update(Mutiny.Session session, String statement, UUID id) {
        return session.createNativeQuery(statement).setParameter("id", id).executeUpdate();
    }

    private static Mutiny.Query<?> described(Mutiny.Session session, String statement, UUID id, AccountForm form) {
        return session.createNativeQuery(statement)
                .setParameter("id", id)
                .setParameter("roles", String.join(",", form.roles()))
                .setParameter("region", form.region())
                .setParameter("name", form.name())
                .setParameter("language", form.language());
    }
}
