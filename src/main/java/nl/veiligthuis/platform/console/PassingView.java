package nl.veiligthuis.platform.console;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import nl.veiligthuis.platform.region.Region;
import nl.veiligthuis.platform.region.Regions;
import nl.veiligthuis.platform.routing.Audience;
import nl.veiligthuis.platform.routing.QueueWatch;
import nl.veiligthuis.platform.routing.TransferReason;
import nl.veiligthuis.platform.routing.Transfers;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads the chats on their way from one adviser to another, as one of them may see it. */
@ApplicationScoped
class PassingView {

    /** Rows of each list: more than a screen shows. */
    private static final int MOST = 100;

    private static final String OFFERS =
            """
            select t.conversation_id, f.display_name, t.to_adviser is not null as by_name, t.reason, r.audience, r.language,
                r.region_code, r.danger, cast(extract(epoch from t.until) * 1000 as bigint) as until
            from transfer t join advice_request r on r.conversation_id = t.conversation_id and r.epoch = t.epoch
                join account f on f.id = t.from_adviser
            where r.state = 'TAKEN' and
            """ + Transfers.OFFERED_TO + " order by t.until, t.conversation_id limit " + MOST;

    /** What was accepted is told for a while only: the chat is the other's by then. */
    private static final String SENT = """
            select t.conversation_id, p.display_name, t.to_region, k.display_name as taken_by,
                case when t.state = 'OFFERED' and t.until <= clock_timestamp() then 'LAPSED' else t.state end as standing
            from transfer t join advice_request r on r.conversation_id = t.conversation_id
                left join account p on p.id = t.to_adviser left join account k on k.id = t.taken_by
            where t.from_adviser = :adviser and (t.state = 'ACCEPTED' and t.until > clock_timestamp()
                or r.state = 'TAKEN' and r.epoch = t.epoch)
            order by t.until, t.conversation_id limit
            """ + MOST;

    private static final String COLLEAGUES = """
            select d.adviser_id, a.display_name, array_to_string(d.languages, ',') as languages, d.capacity
                - (select count(*) from advice_request r where r.adviser_id = d.adviser_id and r.state = 'TAKEN') as room
            from duty d join account a on a.id = d.adviser_id
            where d.lease_until > clock_timestamp() and a.closed_at is null
            order by a.display_name, d.adviser_id limit
            """ + (MOST + 1);

    private final Regions regions;
    private final QueueWatch queue;
    private final OfLook<AtomicReference<List<DeskFrame.Colleague>>> onDuty = new OfLook<>(AtomicReference::new);

    PassingView(Regions regions, QueueWatch queue) {
        this.regions = regions;
        this.queue = queue;
    }

    Uni<DeskFrame.Passing> of(Mutiny.Session session, UUID adviser) {
        return Uni.combine()
                .all()
                .unis(rows(session, OFFERS, adviser), rows(session, SENT, adviser), onDuty(session))
                .usingConcurrencyOf(1)
                .with((offers, sent, colleagues) -> new DeskFrame.Passing(
                        offers.stream().map(this::offer).toList(),
                        sent.stream().map(this::sent).toList(),
                        others(adviser, colleagues)));
    }

    /** All who are on duty: read once for each look at the queue. */
    private Uni<List<DeskFrame.Colleague>> onDuty(Mutiny.Session session) {
        AtomicReference<List<DeskFrame.Colleague>> known = onDuty.at(queue.queue());
        return known.get() != null
                ? Uni.createFrom().item(known.get())
                : session.createNativeQuery(COLLEAGUES, Tuple.class)
                        .getResultList()
                        .map(rows -> rows.stream().map(PassingView::colleague).toList())
                        .invoke(known::set);
    }

    private static List<DeskFrame.Colleague> others(UUID adviser, List<DeskFrame.Colleague> onDuty) {
        return onDuty.stream()
                .filter(colleague -> !colleague.adviser().equals(adviser))
                .limit(MOST)
                .toList();
    }

    private static Uni<List<Tuple>> rows(Mutiny.Session session, String query, UUID adviser) {
        return session.createNativeQuery(query, Tuple.class)
                .setParameter("adviser", adviser)
                .getResultList();
    }

    private DeskFrame.Offer offer(Tuple row) {
        String audience = row.get("audience", String.class);
        return new DeskFrame.Offer(
                row.get("conversation_id", UUID.class),
                row.get("display_name", String.class),
                row.get("by_name", Boolean.class),
                TransferReason.valueOf(row.get("reason", String.class)),
                Instant.ofEpochMilli(row.get("until", Long.class)),
                audience == null ? null : Audience.valueOf(audience),
                row.get("language", String.class),
                region(row.get("region_code", String.class)),
                row.get("danger", Boolean.class));
    }

    private DeskFrame.Sent sent(Tuple row) {
        String person = row.get("display_name", String.class);
        return new DeskFrame.Sent(
                row.get("conversation_id", UUID.class),
                person == null ? region(row.get("to_region", String.class)) : person,
                DeskFrame.Standing.valueOf(row.get("standing", String.class)),
                row.get("taken_by", String.class));
    }

    private static DeskFrame.Colleague colleague(Tuple row) {
        return new DeskFrame.Colleague(
                row.get("adviser_id", UUID.class),
                row.get("display_name", String.class),
                row.get("languages", String.class),
                Math.max(0, row.get("room", Long.class).intValue()));
    }

    private String region(String code) {
        return code == null ? null : regions.byCode(code).map(Region::name).orElse(null);
    }
}
