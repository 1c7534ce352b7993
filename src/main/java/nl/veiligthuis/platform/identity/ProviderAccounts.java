package nl.veiligthuis.platform.identity;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;

/** The accounts of those who sign in by the identity provider: made when they first come, and kept as it describes them. */
@ApplicationScoped
class ProviderAccounts {

    /** Writes only what changes. An account that has a password, or was closed, is never taken over. */
    private static final String ARRIVE = """
            insert into account (id, username, roles, display_name, region_code, language)
            values (gen_random_uuid(), :subject, :roles, :name, cast(:region as text), :language)
            on conflict (username) do update
            set roles = excluded.roles, display_name = excluded.display_name, region_code = excluded.region_code,
                language = excluded.language
            where account.password_hash is null and account.closed_at is null
                and (account.roles, account.display_name, account.region_code, account.language)
                    is distinct from (excluded.roles, excluded.display_name, excluded.region_code, excluded.language)
            """;

    private static final String ADMITTED = """
            select count(*) = 1 from account
            where username = :subject and password_hash is null and closed_at is null
            """;

    private final Mutiny.SessionFactory sessions;

    ProviderAccounts(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /**
     * Brings an account up to date.
     *
     * @param person with at least one role
     * @return false when the account was closed here, or is not the provider's
     */
    Uni<Boolean> arrive(Claims person) {
        return sessions.withTransaction(session -> written(session, person).chain(() -> admitted(session, person)));
    }

    private static Uni<Integer> written(Mutiny.Session session, Claims person) {
        return session.createNativeQuery(ARRIVE)
                .setParameter("subject", person.subject())
                .setParameter("roles", String.join(",", person.roles()))
                .setParameter("name", person.name())
                .setParameter("region", person.region())
                .setParameter("language", person.language().tag())
                .executeUpdate();
    }

    private static Uni<Boolean> admitted(Mutiny.Session session, Claims person) {
        return session.createNativeQuery(ADMITTED, Boolean.class)
                .setParameter("subject", person.subject())
                .getSingleResult();
    }
}
