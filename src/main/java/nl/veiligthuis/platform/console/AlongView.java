package nl.veiligthuis.platform.console;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.veiligthuis.platform.chat.ReadingAlong;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads who reads whose chat along, as one account may see it. */
@ApplicationScoped
class AlongView {

    /** Rows of each list: more than a screen shows. */
    private static final int MOST = 100;

    private static final String INVITATIONS =
            """
            select p.conversation_id, h.display_name, cast(extract(epoch from p.until) * 1000 as bigint) as until
            from reader p join advice_request q on q.conversation_id = p.conversation_id join account h on h.id = q.adviser_id
            where p.account_id = :account and
            """ + ReadingAlong.INVITED + " order by p.until, p.conversation_id limit " + MOST;

    private static final String READERS = """
            select p.conversation_id, p.account_id, a.display_name, p.joined_at is not null as reads
            from reader p join advice_request r on r.conversation_id = p.conversation_id and r.epoch = p.epoch
                join account a on a.id = p.account_id
            where r.state = 'TAKEN' and r.adviser_id = :account
                and (p.joined_at is not null or p.until > clock_timestamp())
            order by a.display_name, p.conversation_id limit
            """ + MOST;

    /** Whom the adviser may ask for some chat of theirs; for which, is decided when they are asked. */
    private static final String COORDINATORS = """
            select a.id, a.display_name from account a
            where a.id <> :account and a.closed_at is null and a.console_until > clock_timestamp()
                and not exists (select from duty d where d.adviser_id = a.id and d.lease_until > clock_timestamp())
                and ('national-coordinator' = any(string_to_array(a.roles, ','))
                    or 'coordinator' = any(string_to_array(a.roles, ',')) and a.region_code in (
                        select region_code from account where id = :account
                        union all select region_code from advice_request where adviser_id = :account and state = 'TAKEN'))
            order by a.display_name, a.id limit
            """ + MOST;

    /** @param chats that are read along */
    Uni<DeskFrame.Along> of(Mutiny.Session session, UUID account, List<DeskFrame.Chat> chats) {
        return Uni.combine()
                .all()
                .unis(
                        rows(session, INVITATIONS, account),
                        rows(session, READERS, account),
                        rows(session, COORDINATORS, account))
                .usingConcurrencyOf(1)
                .with((invitations, readers, coordinators) -> new DeskFrame.Along(
                        invitations.stream().map(AlongView::invitation).toList(),
                        chats,
                        readers.stream().map(AlongView::companion).toList(),
                        coordinators.stream().map(AlongView::coordinator).toList()));
    }

    private static Uni<List<Tuple>> rows(Mutiny.Session session, String query, UUID account) {
        return session.createNativeQuery(query, Tuple.class)
                .setParameter("account", account)
                .getResultList();
    }

    private static DeskFrame.Invitation invitation(Tuple row) {
        return new DeskFrame.Invitation(
                row.get("conversation_id", UUID.class),
                row.get("display_name", String.class),
                Instant.ofEpochMilli(row.get("until", Long.class)));
    }

    private static DeskFrame.Companion companion(Tuple row) {
        return new DeskFrame.Companion(
                row.get("conversation_id", UUID.class),
                row.get("account_id", UUID.class),
                row.get("display_name", String.class),
                row.get("reads", Boolean.class));
    }

    private static DeskFrame.Coordinator coordinator(Tuple row) {
        return new DeskFrame.Coordinator(row.get("id", UUID.class), row.get("display_name", String.class));
    }
}
