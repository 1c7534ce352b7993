package nl.veiligthuis.platform.identity;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** All accounts, closed ones last, for administrators alone. Of those that were erased there is nothing to show. */
@ApplicationScoped
class AccountList {

    /** Far more than there are people. */
    private static final int MOST = 5_000;

    private static final String ACCOUNTS = """
            select a.id, case when a.password_hash is null then '' else a.username end as username, a.display_name, a.roles,
                coalesce(a.region_code, '') as region_code, a.language,
                case when a.closed_at is not null then 'CLOSED'
                    when (a.password_hash is null) <> :provided then 'ELSEWHERE'
                    when a.password_hash is distinct from '' then 'ACTIVE'
                    when i.expires_at > clock_timestamp() then 'INVITED' else 'SHUT' end as state,
                a.password_hash is not null and not :provided as kept_here
            from account a left join invitation i on i.account_id = a.id
            where a.erased_at is null
            """;

    private static final String ALL = ACCOUNTS + " order by a.closed_at is not null, lower(a.display_name), a.username";

    private static final String ONE = ACCOUNTS + " and a.id = :id";

    private final Mutiny.SessionFactory sessions;
    private final boolean provided;

    AccountList(Mutiny.SessionFactory sessions, IdentityConfig config) {
        this.sessions = sessions;
        this.provided = config.signIn() == SignIn.OIDC;
    }

    Uni<List<AccountRow>> all() {
        return sessions.withSession(session -> session.createNativeQuery(ALL, Tuple.class)
                .setParameter("provided", provided)
                .setMaxResults(MOST)
                .getResultList()
                .map(rows -> rows.stream().map(AccountList::account).toList()));
    }

    /** One of them; null when there is none. */
    Uni<AccountRow> one(UUID id) {
        return sessions.withSession(session -> session.createNativeQuery(ONE, Tuple.class)
                .setParameter("id", id)
                .setParameter("provided", provided)
                .getSingleResultOrNull()
                .map(row -> row == null ? null : account(row)));
    }

    private static AccountRow account(Tuple row) {
        return new AccountRow(
                row.get("id", UUID.class),
                row.get("username", String.class),
                row.get("display_name", String.class),
                new LinkedHashSet<>(List.of(row.get("roles", String.class).split(","))),
                row.get("region_code", String.class),
                row.get("language", String.class),
                AccountRow.State.valueOf(row.get("state", String.class)),
                row.get("kept_here", Boolean.class));
    }
}
