package nl.veiligthuis.platform.oversight;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.veiligthuis.platform.identity.Account;
import nl.veiligthuis.platform.identity.Staff;
import nl.veiligthuis.platform.privacy.Kind;
import nl.veiligthuis.platform.privacy.RetentionConfig;
import nl.veiligthuis.platform.web.Csv;
import org.hibernate.reactive.mutiny.Mutiny;

/** Makes what an auditor reads of what was destroyed. */
@ApplicationScoped
class DestroyedReading {

    /** Rows of a page: a hundred days on which something of every kind went. */
    private static final int SHOWN = 1_000;

    /** Rows of a copy: more than five years of such days. */
    private static final int COPIED = 20_000;

    private static final List<String> HEAD = List.of("day", "kind", "number");

    private static final String ROWS = """
            select to_char(day, 'YYYY-MM-DD') as day, kind, number from destruction
            order by destruction.day desc, destruction.kind
            """;

    private final Mutiny.SessionFactory sessions;
    private final RetentionConfig config;

    DestroyedReading(Mutiny.SessionFactory sessions, RetentionConfig config) {
        this.sessions = sessions;
        this.config = config;
    }

    Uni<TemplateInstance> page(Account auditor) {
        Staff staff = Staff.of(auditor);
        DestroyedLabels labels = new DestroyedLabels(staff.language());
        return rows(SHOWN).map(rows -> new DestroyedPage(
                        staff,
                        kept(labels),
                        rows.stream().map(row -> shown(row, labels)).toList())
                .setLocale(staff.language().locale()));
    }

    Uni<String> csv() {
        return rows(COPIED)
                .map(rows -> Csv.of(Stream.concat(Stream.of(HEAD), rows.stream().map(DestroyedReading::cells))
                        .toList()));
    }

    private Uni<List<DestroyedPage.Row>> rows(int most) {
        return sessions.withSession(session -> session.createNativeQuery(ROWS, Tuple.class)
                .setMaxResults(most)
                .getResultList()
                .map(rows -> rows.stream().map(DestroyedReading::row).toList()));
    }

    private List<DestroyedPage.Kept> kept(DestroyedLabels labels) {
        return Arrays.stream(Kind.values())
                .map(kind -> new DestroyedPage.Kept(labels.kind(kind), labels.time(kind.kept(config))))
                .toList();
    }

    private static DestroyedPage.Row shown(DestroyedPage.Row row, DestroyedLabels labels) {
        return new DestroyedPage.Row(row.day(), labels.kind(row.kind()), row.number());
    }

    private static DestroyedPage.Row row(Tuple row) {
        return new DestroyedPage.Row(
                row.get("day", String.class), row.get("kind", String.class), row.get("number", Long.class));
    }

    private static List<String> cells(DestroyedPage.Row row) {
        return List.of(row.day(), row.kind(), String.valueOf(row.number()));
    }
}
