package nl.veiligthuis.platform.roster;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.veiligthuis.platform.routing.Audience;
import nl.veiligthuis.platform.routing.Scope;
import org.hibernate.reactive.mutiny.Mutiny;

/** Plans as rows of the database. */
final class PlanRows {

    /** Plans read at once: 25 regions with two hundred each. */
    private static final int MOST = 5_000;

    private static final String SELECT = """
            select p.id, p.adviser_id, a.username, a.display_name, array_to_string(p.days, ',') as days,
                to_char(p.starts, 'HH24:MI') as starts, to_char(p.ends, 'HH24:MI') as ends,
                to_char(p.valid_from, 'YYYY-MM-DD') as valid_from, to_char(p.valid_until, 'YYYY-MM-DD') as valid_until,
                p.on_holidays, array_to_string(p.except_days, ',') as except_days,
                array_to_string(p.regions, ',') as regions, p.pool, array_to_string(p.languages, ',') as languages,
                array_to_string(p.audiences, ',') as audiences
            from roster_plan p left join account a on a.id = p.adviser_id
            """;

    /** Plans of the whole country, or those that serve one region and nothing else. */
    private static final String REACHED = """
             where (cast(:region as text) is null or p.regions = array[cast(:region as text)] and not p.pool)
            """;

    private static final String WRITE = """
            insert into roster_plan (id, adviser_id, days, starts, ends, valid_from, valid_until, on_holidays, except_days,
                regions, pool, languages, audiences)
            values (:id, cast(cast(:adviser as text) as uuid), cast(string_to_array(:days, ',') as integer[]),
                cast(cast(:starts as text) as time), cast(cast(:ends as text) as time),
                cast(cast(:from as text) as date), cast(cast(:until as text) as date), :holidays,
                cast(string_to_array(:except, ',') as date[]), string_to_array(:regions, ','), :pool,
                string_to_array(:languages, ','), string_to_array(:audiences, ','))
            on conflict (id) do update set adviser_id = excluded.adviser_id, days = excluded.days, starts = excluded.starts,
                ends = excluded.ends, valid_from = excluded.valid_from, valid_until = excluded.valid_until,
                on_holidays = excluded.on_holidays, except_days = excluded.except_days, regions = excluded.regions,
                pool = excluded.pool, languages = excluded.languages, audiences = excluded.audiences
            """;

    private PlanRows() {}

    static Uni<List<Plan>> all(Mutiny.Session session) {
        return reached(session, null);
    }

    /**
     * The plans within reach, by when they begin.
     *
     * @param region null for the whole country
     */
    static Uni<List<Plan>> reached(Mutiny.Session session, String region) {
        return session.createNativeQuery(SELECT + REACHED + " order by p.valid_from, p.starts, p.id", Tuple.class)
                .setParameter("region", region)
                .setMaxResults(MOST)
                .getResultList()
                .map(rows -> rows.stream().map(PlanRows::plan).toList());
    }

    /** A plan within reach; null when there is none. */
    static Uni<Plan> reached(Mutiny.Session session, String region, UUID id) {
        return session.createNativeQuery(SELECT + REACHED + " and p.id = :id", Tuple.class)
                .setParameter("region", region)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .map(row -> row == null ? null : plan(row));
    }

    static Uni<Integer> write(Mutiny.Session session, Plan plan) {
        Weekly weekly = plan.weekly();
        Scope scope = plan.scope();
        return session.createNativeQuery(WRITE)
                .setParameter("id", plan.id())
                .setParameter(
                        "adviser",
                        plan.adviser() == null ? null : plan.adviser().id().toString())
                .setParameter("days", joined(weekly.days(), day -> Integer.toString(day.getValue())))
                .setParameter("starts", weekly.starts().toString())
                .setParameter("ends", weekly.ends().toString())
                .setParameter("from", weekly.from().toString())
                .setParameter(
                        "until", weekly.until() == null ? null : weekly.until().toString())
                .setParameter("holidays", weekly.onHolidays())
                .setParameter("except", joined(weekly.except(), LocalDate::toString))
                .setParameter("regions", joined(scope.regions(), Function.identity()))
                .setParameter("pool", scope.pool())
                .setParameter("languages", joined(scope.languages(), Function.identity()))
                .setParameter("audiences", joined(scope.audiences(), Audience::name))
                .executeUpdate();
    }

    static Uni<Integer> remove(Mutiny.Session session, Collection<UUID> ids) {
        return session.createNativeQuery(
                        "delete from roster_plan where id = any(cast(string_to_array(:ids, ',') as uuid[]))")
                .setParameter("ids", joined(ids, UUID::toString))
                .executeUpdate();
    }

    private static Plan plan(Tuple row) {
        UUID adviser = row.get("adviser_id", UUID.class);
        String until = row.get("valid_until", String.class);
        Weekly weekly = new Weekly(
                set(row, "days", day -> DayOfWeek.of(Integer.parseInt(day))),
                LocalTime.parse(row.get("starts", String.class)),
                LocalTime.parse(row.get("ends", String.class)),
                LocalDate.parse(row.get("valid_from", String.class)),
                until == null ? null : LocalDate.parse(until),
                row.get("on_holidays", Boolean.class),
                set(row, "except_days", LocalDate::parse));
        Scope scope = scope(row);
        Colleague colleague = adviser == null
                ? null
                : new Colleague(adviser, row.get("username", String.class), row.get("display_name", String.class));
        return new Plan(row.get("id", UUID.class), colleague, weekly, scope);
    }

    /** What a row of a plan or a duty serves. */
    static Scope scope(Tuple row) {
        return new Scope(
                set(row, "regions", Function.identity()),
                row.get("pool", Boolean.class),
                set(row, "languages", Function.identity()),
                set(row, "audiences", Audience::valueOf),
                1);
    }

    private static <T> Set<T> set(Tuple row, String column, Function<String, T> reader) {
        String text = row.get(column, String.class);
        return text == null || text.isEmpty()
                ? Set.of()
                : Arrays.stream(text.split(",")).map(reader).collect(Collectors.toUnmodifiableSet());
    }

    private static <T> String joined(Collection<T> values, Function<T, String> writer) {
        return values.stream().map(writer).sorted().collect(Collectors.joining(","));
    }
}
