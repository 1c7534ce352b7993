package nl.veiligthuis.platform.identity;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import nl.veiligthuis.platform.audit.Audit;
import nl.veiligthuis.platform.audit.Deed;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * The accounts of those who sign in by the identity provider: made when they first come, and kept as it describes them. What
 * changes is written down, and so is each time somebody comes.
 */
@ApplicationScoped
class ProviderAccounts {

    /** Writes only what changes. An account that has a password, or was closed, is never taken over, nor made anew. */
    private static final String KEEP = """
            with written as (
                insert into account (id, username, roles, display_name, region_code, language)
                select cast(:id as uuid), cast(:subject as text), cast(:roles as text), cast(:name as text),
                    cast(:region as text), cast(:language as text)
                where not exists (
                    select from account where former = sha256(convert_to(cast(:subject as text), 'UTF8')))
                on conflict (username) do update
                set roles = excluded.roles, display_name = excluded.display_name, region_code = excluded.region_code,
                    language = excluded.language
                where account.password_hash is null and account.closed_at is null
                    and (account.roles, account.display_name, account.region_code, account.language)
                        is distinct from (excluded.roles, excluded.display_name, excluded.region_code, excluded.language)
                returning id)
            select id from written
            """;

    private static final String ADMITTED = """
            select id from account where username = :subject and password_hash is null and closed_at is null for share
            """;

    private final Mutiny.SessionFactory sessions;
    private final Audit audit;

    ProviderAccounts(Mutiny.SessionFactory sessions, Audit audit) {
        this.sessions = sessions;
        this.audit = audit;
    }

    /**
     * Brings an account up to date.
     *
     * @param person with at least one role
     * @return false when the account was closed here, or is not the provider's
     */
    Uni<Boolean> keep(Claims person) {
        UUID fresh = UUID.randomUUID();
        return sessions.withTransaction(session -> written(session, person, fresh)
                .chain(id -> id == null
                        ? admitted(session, person.subject()).map(admitted -> admitted != null)
                        : noted(session, person, id, id.equals(fresh))));
    }

    /**
     * Writes down that somebody comes in.
     *
     * @param subject of somebody who was admitted
     */
    Uni<Void> arrive(String subject) {
        return sessions.withTransaction(session -> admitted(session, subject)
                .chain(id -> audit.note(session, id, id == null ? Deed.SIGN_IN_REFUSED : Deed.SIGNED_IN, null, null)));
    }

    /** Writes down that somebody came who may not come in, and nothing of whom. */
    Uni<Void> refuse() {
        return sessions.withTransaction(session -> audit.note(session, null, Deed.SIGN_IN_REFUSED, null, null));
    }

    private static Uni<UUID> written(Mutiny.Session session, Claims person, UUID fresh) {
        return session.createNativeQuery(KEEP, UUID.class)
                .setParameter("id", fresh)
                .setParameter("subject", person.subject())
                .setParameter("roles", String.join(",", person.roles()))
                .setParameter("name", person.name())
                .setParameter("region", person.region())
                .setParameter("language", person.language().tag())
                .getSingleResultOrNull();
    }

    private static Uni<UUID> admitted(Mutiny.Session session, String subject) {
        return session.createNativeQuery(ADMITTED, UUID.class)
                .setParameter("subject", subject)
                .getSingleResultOrNull();
    }

    private Uni<Boolean> noted(Mutiny.Session session, Claims person, UUID id, boolean created) {
        return audit.note(
                        session,
                        null,
                        created ? Deed.ACCOUNT_CREATED : Deed.ACCOUNT_CHANGED,
                        null,
                        id + " " + person.powers())
                .replaceWith(true);
    }
}
