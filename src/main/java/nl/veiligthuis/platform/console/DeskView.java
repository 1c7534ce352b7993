package nl.veiligthuis.platform.console;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.veiligthuis.platform.region.Municipalities;
import nl.veiligthuis.platform.region.Municipality;
import nl.veiligthuis.platform.region.Region;
import nl.veiligthuis.platform.region.Regions;
import nl.veiligthuis.platform.routing.Audience;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads the desk as one adviser may see it. */
@ApplicationScoped
class DeskView {

    /**
     * Chats in both lists together, own ones first. A queue longer than this is a matter for the coordinator, not for a
     * screen.
     */
    private static final int MOST = 200;

    /** All by the database's clock. A page without a script is heard of only when somebody presses a button. */
    private static final String CHATS = """
            select r.conversation_id, r.state, r.audience, r.municipality, c.language, c.called,
                cast(extract(epoch from r.asked_at) * 1000 as bigint) as asked_at,
                c.visitor_at > clock_timestamp() - interval '30 seconds' as here, c.last_seq - c.adviser_seen as unread
            from advice_request r join conversation c on c.id = r.conversation_id
            where r.state = 'WAITING' or r.state = 'TAKEN' and r.adviser_id = :adviser
            order by r.state = 'WAITING', r.asked_at, r.conversation_id limit %d
            """.formatted(MOST);

    private static final String ON_DUTY =
            "select exists (select from duty where adviser_id = :adviser and lease_until > clock_timestamp())";

    private final Mutiny.SessionFactory sessions;
    private final Municipalities municipalities;
    private final Regions regions;

    DeskView(Mutiny.SessionFactory sessions, Municipalities municipalities, Regions regions) {
        this.sessions = sessions;
        this.municipalities = municipalities;
        this.regions = regions;
    }

    Uni<DeskFrame.Desk> of(UUID adviser) {
        return sessions.withSession(session -> desk(session, adviser));
    }

    private Uni<DeskFrame.Desk> desk(Mutiny.Session session, UUID adviser) {
        return onDuty(session, adviser).chain(onDuty -> desk(session, adviser, onDuty));
    }

    private Uni<DeskFrame.Desk> desk(Mutiny.Session session, UUID adviser, boolean onDuty) {
        return chats(session, adviser).map(rows -> new DeskFrame.Desk(onDuty, in(rows, "WAITING"), in(rows, "TAKEN")));
    }

    private static Uni<Boolean> onDuty(Mutiny.Session session, UUID adviser) {
        return session.createNativeQuery(ON_DUTY, Boolean.class)
                .setParameter("adviser", adviser)
                .getSingleResult();
    }

    private static Uni<List<Tuple>> chats(Mutiny.Session session, UUID adviser) {
        return session.createNativeQuery(CHATS, Tuple.class)
                .setParameter("adviser", adviser)
                .getResultList();
    }

    private List<DeskFrame.Chat> in(List<Tuple> rows, String state) {
        return rows.stream()
                .filter(row -> state.equals(row.get("state", String.class)))
                .map(this::chat)
                .toList();
    }

    private DeskFrame.Chat chat(Tuple row) {
        Optional<Municipality> municipality =
                Optional.ofNullable(row.get("municipality", String.class)).flatMap(municipalities::bySlug);
        String audience = row.get("audience", String.class);
        return new DeskFrame.Chat(
                row.get("conversation_id", UUID.class),
                audience == null ? null : Audience.valueOf(audience),
                municipality.map(Municipality::name).orElse(null),
                municipality
                        .map(Municipality::regionCode)
                        .flatMap(regions::byCode)
                        .map(Region::name)
                        .orElse(null),
                row.get("language", String.class),
                row.get("called", String.class),
                Instant.ofEpochMilli(row.get("asked_at", Long.class)),
                row.get("here", Boolean.class),
                row.get("unread", Long.class));
    }
}
