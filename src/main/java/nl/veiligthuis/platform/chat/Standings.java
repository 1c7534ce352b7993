package nl.veiligthuis.platform.chat;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.veiligthuis.platform.routing.AdviceRequest;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads where conversations stand. */
@ApplicationScoped
class Standings {

    /** Presence by the database's clock: the leases stand in its time. */
    private static final String STANDING = """
            select c.id, r.state, r.epoch, r.adviser_id, coalesce(r.lease_until > clock_timestamp(), false) as adviser_here,
                r.visitor_until > clock_timestamp() as visitor_here, r.hidden_at is not null as hidden, c.language,
                c.visitor_line, c.last_note, c.last_seq, c.visitor_seen, c.adviser_seen, c.wiped,
                (select string_agg(cast(p.account_id as text), ',') from reading p where p.conversation_id = c.id) as readers
            from advice_request r join conversation c on c.id = r.conversation_id
            where r.conversation_id = any(cast(string_to_array(:conversations, ',') as uuid[]))
            """;

    /** Where one stands; null when there is none. */
    Uni<Standing> of(Mutiny.Session session, UUID conversation) {
        return of(session, List.of(conversation)).map(found -> found.get(conversation));
    }

    /** Where each of these stands, in one statement; those that are gone are left out. */
    Uni<Map<UUID, Standing>> of(Mutiny.Session session, Collection<UUID> conversations) {
        return session.createNativeQuery(STANDING, Tuple.class)
                .setParameter(
                        "conversations",
                        conversations.stream().map(UUID::toString).collect(Collectors.joining(",")))
                .getResultList()
                .map(rows ->
                        rows.stream().collect(Collectors.toMap(row -> row.get("id", UUID.class), Standings::standing)));
    }

    private static Standing standing(Tuple row) {
        return new Standing(
                AdviceRequest.State.valueOf(row.get("state", String.class)),
                row.get("language", String.class),
                row.get("epoch", Integer.class),
                row.get("adviser_id", UUID.class),
                row.get("adviser_here", Boolean.class),
                row.get("visitor_here", Boolean.class),
                row.get("hidden", Boolean.class),
                row.get("visitor_line", UUID.class),
                readers(row.get("readers", String.class)),
                row.get("last_note", Long.class),
                row.get("last_seq", Long.class),
                row.get("visitor_seen", Long.class),
                row.get("adviser_seen", Long.class),
                row.get("wiped", Boolean.class));
    }

    private static Set<UUID> readers(String ids) {
        return ids == null
                ? Set.of()
                : Stream.of(ids.split(",")).map(UUID::fromString).collect(Collectors.toUnmodifiableSet());
    }
}
