package nl.veiligthuis.platform.oversight;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.veiligthuis.platform.audit.Audit;
import nl.veiligthuis.platform.audit.Deed;
import nl.veiligthuis.platform.web.DutchTime;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads the audit, newest first. Reading it is no deed, taking a copy of it is. */
@ApplicationScoped
class AuditList {

    static final int PAGE = 50;

    /** Rows of one copy; more are taken by narrower dates. */
    static final int MOST_EXPORTED = 20_000;

    private static final String ROWS = """
            select a.number, cast(extract(epoch from a.at) * 1000000 as bigint) as micros, a.actor,
                coalesce(p.display_name, '') as name, coalesce(p.username, '') as username, a.deed, a.conversation_id,
                coalesce(a.detail, '') as detail, encode(a.hash, 'hex') as hash
            from audit a left join account p on p.id = a.actor
            where true""";

    /** Closed accounts too: what somebody did stays theirs. */
    private static final String ACCOUNT = "select id from account where username = :username";

    private static final String NAMES = "select id, username from account where id in (:ids)";

    private final Mutiny.SessionFactory sessions;
    private final Audit audit;

    AuditList(Mutiny.SessionFactory sessions, Audit audit) {
        this.sessions = sessions;
        this.audit = audit;
    }

    /** The id of an account, open or closed; null when there is none. */
    Uni<UUID> account(String username) {
        return sessions.withSession(session -> session.createNativeQuery(ACCOUNT, UUID.class)
                .setParameter("username", username)
                .getSingleResultOrNull());
    }

    /** What accounts are called to sign in, of those that are there. */
    Uni<Map<UUID, String>> usernames(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return sessions.withSession(session -> session.createNativeQuery(NAMES, Tuple.class)
                .setParameter("ids", ids)
                .getResultList()
                .map(AuditList::byId));
    }

    /**
     * One page, and one row more when there are more.
     *
     * @param who the account that is asked for, or null
     */
    Uni<List<AuditRow>> page(AuditFilter filter, UUID who) {
        return filter.after() > 0
                ? sessions.withSession(session -> newer(session, filter, who))
                : sessions.withSession(session -> older(session, filter, who, PAGE + 1));
    }

    /** A copy for somebody, which is written down with the number of its rows. */
    Uni<List<AuditRow>> export(UUID by, AuditFilter filter, UUID who) {
        return sessions.withTransaction(session -> older(session, filter, who, MOST_EXPORTED)
                .call(rows -> audit.note(session, by, Deed.AUDIT_EXPORTED, null, String.valueOf(rows.size()))));
    }

    private static Uni<List<AuditRow>> older(Mutiny.Session session, AuditFilter filter, UUID who, int most) {
        return rows(session, filter, who, " order by a.number desc", most);
    }

    /** In the order of the page, though the nearest rows are looked for from the other end. */
    private static Uni<List<AuditRow>> newer(Mutiny.Session session, AuditFilter filter, UUID who) {
        return rows(session, filter, who, " order by a.number", PAGE + 1).map(List::reversed);
    }

    private static Uni<List<AuditRow>> rows(
            Mutiny.Session session, AuditFilter filter, UUID who, String order, int most) {
        Map<String, Object> values = new LinkedHashMap<>();
        String where = String.join("", conditions(filter, who, values));
        Mutiny.SelectionQuery<Tuple> query = session.createNativeQuery(ROWS + where + order, Tuple.class);
        values.forEach(query::setParameter);
        return query.setMaxResults(most)
                .getResultList()
                .map(rows -> rows.stream().map(AuditRow::of).toList());
    }

    private static List<String> conditions(AuditFilter filter, UUID who, Map<String, Object> values) {
        List<String> conditions = new ArrayList<>();
        if (!filter.deed().isEmpty()) {
            conditions.add(" and a.deed = :deed");
            values.put("deed", filter.deed());
        }
        if (who != null) {
            conditions.add(" and a.actor = :who");
            values.put("who", who);
        }
        filter.reference().ifPresent(chat -> {
            conditions.add(" and a.conversation_id between :first and :last");
            values.put("first", chat.first());
            values.put("last", chat.last());
        });
        filter.first().ifPresent(day -> {
            conditions.add(" and a.at >= to_timestamp(:from)");
            values.put("from", start(day));
        });
        filter.last().ifPresent(day -> {
            conditions.add(" and a.at < to_timestamp(:to)");
            values.put("to", start(day.plusDays(1)));
        });
        if (filter.before() > 0) {
            conditions.add(" and a.number < :before");
            values.put("before", filter.before());
        }
        if (filter.after() > 0) {
            conditions.add(" and a.number > :after");
            values.put("after", filter.after());
        }
        return conditions;
    }

    /** Seconds since 1970 at which a day begins in the Netherlands. */
    private static double start(LocalDate day) {
        return day.atStartOfDay(DutchTime.ZONE).toEpochSecond();
    }

    private static Map<UUID, String> byId(List<Tuple> rows) {
        return rows.stream()
                .collect(Collectors.toMap(row -> row.get("id", UUID.class), row -> row.get("username", String.class)));
    }
}
