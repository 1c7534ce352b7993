package nl.veiligthuis.platform.roster;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.veiligthuis.platform.routing.Scope;
import nl.veiligthuis.platform.web.DutchTime;
import org.hibernate.reactive.mutiny.Mutiny;

/** The duties that take place in the weeks to come, written out from the plans, for visitors to be told about. */
@ApplicationScoped
public class Schedule {

    /** How far ahead plans are written out. */
    static final int WEEKS = 8;

    /** Duties read at once: as many as there can be in two weeks. */
    private static final int MOST = 50_000;

    /** One change of the roster at a time, on all nodes. The number is any that no other lock of this kind has. */
    private static final String LOCK = "select cast(pg_advisory_xact_lock(20260707) as text)";

    /** Duties that are as planned stay as they are. What the plans no longer say goes, but for what is past. */
    private static final String WRITE = """
            with wanted as (
                select r.plan, to_timestamp(r.start) as starts_at, to_timestamp(r."end") as ends_at
                from json_to_recordset(cast(cast(:rows as text) as json)) as r(plan uuid, start bigint, "end" bigint)),
            gone as (
                delete from planned_duty d
                where d.plan_id is not null and d.starts_at >= to_timestamp(:since) and not exists (
                    select from wanted w where w.plan = d.plan_id and w.starts_at = d.starts_at))
            insert into planned_duty
                (id, plan_id, adviser_id, starts_at, ends_at, regions, pool, languages, audiences)
            select gen_random_uuid(), p.id, p.adviser_id, w.starts_at, w.ends_at, p.regions, p.pool, p.languages, p.audiences
            from wanted w join roster_plan p on p.id = w.plan
            on conflict (plan_id, starts_at) do update set adviser_id = excluded.adviser_id, ends_at = excluded.ends_at,
                regions = excluded.regions, pool = excluded.pool, languages = excluded.languages,
                audiences = excluded.audiences
            where (planned_duty.adviser_id, planned_duty.ends_at, planned_duty.regions, planned_duty.pool,
                    planned_duty.languages, planned_duty.audiences)
                is distinct from (excluded.adviser_id, excluded.ends_at, excluded.regions, excluded.pool,
                    excluded.languages, excluded.audiences)
            """;

    private static final String BETWEEN = """
            select cast(extract(epoch from starts_at) as bigint) as starts_at,
                cast(extract(epoch from ends_at) as bigint) as ends_at,
                array_to_string(regions, ',') as regions, pool, array_to_string(languages, ',') as languages,
                array_to_string(audiences, ',') as audiences
            from planned_duty where ends_at > to_timestamp(:from) and starts_at < to_timestamp(:to) order by starts_at
            """;

    private final Mutiny.SessionFactory sessions;
    private final ObjectMapper json;
    private final Clock clock;

    Schedule(Mutiny.SessionFactory sessions, ObjectMapper json, Clock clock) {
        this.sessions = sessions;
        this.json = json;
        this.clock = clock;
    }

    /** A duty that is planned. */
    public record Duty(Weekly.Span span, Scope scope) {}

    private record Row(UUID plan, long start, long end) {}

    /** Waits for its turn to change the roster; held until the transaction ends. */
    Uni<Void> lock(Mutiny.Session session) {
        return session.createNativeQuery(LOCK, String.class).getSingleResult().replaceWithVoid();
    }

    /** Writes the plans out again. */
    public Uni<Void> write() {
        return sessions.withTransaction(session -> lock(session).chain(locked -> write(session)));
    }

    /** As {@link #write()}, within a transaction that holds the lock. */
    Uni<Void> write(Mutiny.Session session) {
        return PlanRows.all(session)
                .chain(plans -> HolidayRows.all(session).chain(holidays -> write(session, plans, holidays)));
    }

    /** The duties that are planned between two moments. */
    public Uni<List<Duty>> between(Instant from, Instant to) {
        return sessions.withSession(session -> session.createNativeQuery(BETWEEN, Tuple.class)
                        .setParameter("from", (double) from.getEpochSecond())
                        .setParameter("to", (double) to.getEpochSecond())
                        .setMaxResults(MOST)
                        .getResultList())
                .map(rows -> rows.stream().map(Schedule::duty).toList());
    }

    private Uni<Void> write(Mutiny.Session session, List<Plan> plans, Holidays holidays) {
        LocalDate since = LocalDate.now(clock.withZone(DutchTime.ZONE)).minusDays(1);
        List<Row> rows = plans.stream()
                .flatMap(plan -> Expansion.of(plan, since, since.plusWeeks(WEEKS), holidays).stream()
                        .map(span -> row(plan, span)))
                .toList();
        return session.createNativeQuery(WRITE)
                .setParameter("rows", encoded(rows))
                .setParameter(
                        "since", (double) since.atStartOfDay(DutchTime.ZONE).toEpochSecond())
                .executeUpdate()
                .replaceWithVoid();
    }

    private String encoded(List<Row> rows) {
        try {
            return json.writeValueAsString(rows);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Row row(Plan plan, Weekly.Span span) {
        return new Row(plan.id(), span.start().getEpochSecond(), span.end().getEpochSecond());
    }

    private static Duty duty(Tuple row) {
        Weekly.Span span = new Weekly.Span(
                Instant.ofEpochSecond(row.get("starts_at", Long.class)),
                Instant.ofEpochSecond(row.get("ends_at", Long.class)));
        return new Duty(span, PlanRows.scope(row));
    }
}
