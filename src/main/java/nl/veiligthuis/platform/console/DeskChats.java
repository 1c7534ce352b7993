package nl.veiligthuis.platform.console;

import static java.util.stream.Collectors.joining;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.veiligthuis.platform.chat.Introduction;
import nl.veiligthuis.platform.region.Municipalities;
import nl.veiligthuis.platform.region.Municipality;
import nl.veiligthuis.platform.region.Region;
import nl.veiligthuis.platform.region.Regions;
import nl.veiligthuis.platform.routing.Audience;
import nl.veiligthuis.platform.routing.Reason;
import nl.veiligthuis.platform.routing.TransferReason;
import nl.veiligthuis.platform.seal.DataKeys;
import nl.veiligthuis.platform.seal.KeystoreFailure;
import nl.veiligthuis.platform.seal.WrappedKey;
import nl.veiligthuis.platform.signal.Signals;
import nl.veiligthuis.platform.web.Language;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads the chats that desks show. */
@ApplicationScoped
class DeskChats {

    /** Own chats and those that are read along, own ones first: more than one person holds. */
    private static final int MOST = 200;

    /** All by the database's clock. */
    private static final String CHATS = """
            select r.conversation_id, r.state, r.passed_on, r.audience, r.municipality, r.danger, r.handed_back, r.reason, c.language,
                c.returned, c.about, c.data_key, c.key_start, cast(extract(epoch from r.asked_at) * 1000 as bigint) as asked_at,
                r.visitor_until > clock_timestamp() as here, c.last_seq - c.adviser_seen as unread,
                %s as unanswered, %s as by
            from advice_request r join conversation c on c.id = r.conversation_id
            """;

    private static final String HELD =
            CHATS.formatted("""
                (select cast(extract(epoch from min(e.written_at)) * 1000 as bigint) from entry e
                    where e.conversation_id = c.id and e.author = 'VISITOR' and e.seq > coalesce(
                        (select max(a.seq) from entry a where a.conversation_id = c.id and a.author = 'ADVISER'), 0))
            """, "case when r.adviser_id <> :adviser then h.display_name end") + """
                left join account h on h.id = r.adviser_id
            where r.state = 'TAKEN' and (r.adviser_id = :adviser or exists (select from reading p
                where p.conversation_id = r.conversation_id and p.account_id = :adviser))
            order by r.adviser_id <> :adviser, r.asked_at, r.conversation_id limit
            """ + MOST;

    private static final String WAITING = CHATS.formatted("cast(null as bigint)", "cast(null as text)") + """
            where r.conversation_id = any(cast(string_to_array(:conversations, ',') as uuid[]))
                and r.state = 'WAITING' and r.visitor_until > clock_timestamp() and r.hidden_at is null
            """;

    private final Municipalities municipalities;
    private final Regions regions;
    private final Signals signals;
    private final DataKeys keys;

    DeskChats(Municipalities municipalities, Regions regions, Signals signals, DataKeys keys) {
        this.municipalities = municipalities;
        this.regions = regions;
        this.signals = signals;
        this.keys = keys;
    }

    /**
     * An account's own chats and those it reads along, which say by whom they are held.
     *
     * @param language in which signals are told
     */
    Uni<List<DeskFrame.Chat>> held(Mutiny.Session session, UUID account, Language language) {
        return session.createNativeQuery(HELD, Tuple.class)
                .setParameter("adviser", account)
                .getResultList()
                .chain(rows -> chats(rows, language));
    }

    /** Of these those who still wait, are there and see their page, in no order. */
    Uni<List<DeskFrame.Chat>> waiting(Mutiny.Session session, List<UUID> conversations, Language language) {
        return session.createNativeQuery(WAITING, Tuple.class)
                .setParameter(
                        "conversations",
                        conversations.stream().map(UUID::toString).collect(joining(",")))
                .getResultList()
                .chain(rows -> chats(rows, language));
    }

    private Uni<List<DeskFrame.Chat>> chats(List<Tuple> rows, Language language) {
        return Multi.createFrom()
                .iterable(rows)
                .onItem()
                .transformToUniAndConcatenate(row -> said(row).map(said -> chat(row, said, language)))
                .collect()
                .asList();
    }

    /** Without a keystore a desk still shows who waits, if not what they want to be called. */
    private Uni<Introduction> said(Tuple row) {
        UUID conversation = row.get("conversation_id", UUID.class);
        byte[] bytes = row.get("about", byte[].class);
        return bytes == null
                ? Uni.createFrom().item(Introduction.NOTHING)
                : keys.of(conversation, WrappedKey.of(row))
                        .map(key -> Introduction.open(key, conversation, bytes))
                        .onFailure(KeystoreFailure.class)
                        .recoverWithItem(Introduction.NOTHING);
    }

    private DeskFrame.Chat chat(Tuple row, Introduction said, Language language) {
        Optional<Municipality> municipality =
                Optional.ofNullable(row.get("municipality", String.class)).flatMap(municipalities::bySlug);
        String audience = row.get("audience", String.class);
        return new DeskFrame.Chat(
                row.get("conversation_id", UUID.class),
                audience == null ? null : Audience.valueOf(audience),
                municipality.map(Municipality::slug).orElse(null),
                municipality.map(Municipality::name).orElse(null),
                municipality
                        .map(Municipality::regionCode)
                        .flatMap(regions::byCode)
                        .map(Region::name)
                        .orElse(null),
                row.get("language", String.class),
                said.called(),
                Instant.ofEpochMilli(row.get("asked_at", Long.class)),
                row.get("here", Boolean.class),
                row.get("unread", Long.class),
                moment(row.get("unanswered", Long.class)),
                row.get("danger", Boolean.class),
                row.get("handed_back", Boolean.class),
                row.get("returned", Boolean.class),
                signals(said, language),
                said.along().about(),
                why(row.get("reason", String.class), row.get("state", String.class)),
                passedOn(row.get("passed_on", String.class)),
                row.get("by", String.class));
    }

    private static Instant moment(Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }

    private static TransferReason passedOn(String stored) {
        return stored == null ? null : TransferReason.valueOf(stored);
    }

    private List<String> signals(Introduction said, Language language) {
        return signals.ordered(said.along().signals()).stream()
                .map(id -> signals.words(id, language))
                .toList();
    }

    private static DeskFrame.Why why(String reason, String state) {
        return reason == null || !"TAKEN".equals(state) ? null : DeskFrame.Why.of(Reason.of(reason));
    }
}
