package nl.veiligthuis.platform.roster;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Added holidays as rows of the database. */
final class HolidayRows {

    /** Days read at once; past ones are of no use and left out. */
    private static final int MOST = 2_000;

    private static final String ALL = """
            select id, to_char(day, 'YYYY-MM-DD') as day, name, region_code from roster_holiday
            where day > current_date - 60 order by day, name
            """;

    private static final String ADD = """
            insert into roster_holiday (id, day, name, region_code)
            values (gen_random_uuid(), cast(cast(:day as text) as date), :name, cast(:region as text))
            """;

    private static final String REMOVE = """
            delete from roster_holiday
            where id = :id and (cast(:region as text) is null or region_code = cast(:region as text))
            """;

    private HolidayRows() {}

    static Uni<Holidays> all(Mutiny.Session session) {
        return session.createNativeQuery(ALL, Tuple.class)
                .setMaxResults(MOST)
                .getResultList()
                .map(rows -> new Holidays(rows.stream().map(HolidayRows::added).toList()));
    }

    static Uni<Integer> add(Mutiny.Session session, Holidays.Added added) {
        return session.createNativeQuery(ADD)
                .setParameter("day", added.day().toString())
                .setParameter("name", added.name())
                .setParameter("region", added.region())
                .executeUpdate();
    }

    /** How many were removed: none when it is not within reach. */
    static Uni<Integer> remove(Mutiny.Session session, UUID id, String region) {
        return session.createNativeQuery(REMOVE)
                .setParameter("id", id)
                .setParameter("region", region)
                .executeUpdate();
    }

    private static Holidays.Added added(Tuple row) {
        return new Holidays.Added(
                row.get("id", UUID.class),
                LocalDate.parse(row.get("day", String.class)),
                row.get("name", String.class),
                row.get("region_code", String.class));
    }
}
