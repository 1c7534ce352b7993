package nl.veiligthuis.platform.console;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.veiligthuis.platform.region.Municipalities;
import nl.veiligthuis.platform.region.Municipality;
import nl.veiligthuis.platform.region.Region;
import nl.veiligthuis.platform.region.Regions;
import nl.veiligthuis.platform.routing.Audience;
import nl.veiligthuis.platform.routing.Duties;
import nl.veiligthuis.platform.routing.LiveDuty;
import nl.veiligthuis.platform.routing.QueueWatch;
import nl.veiligthuis.platform.routing.Reason;
import nl.veiligthuis.platform.routing.RoutingConfig;
import nl.veiligthuis.platform.routing.Scope;
import nl.veiligthuis.platform.routing.TransferReason;
import nl.veiligthuis.platform.signal.Signals;
import nl.veiligthuis.platform.web.Language;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads the desk as one adviser may see it. */
@ApplicationScoped
class DeskView {

    /**
     * Chats in both lists together, own ones first. A queue longer than this is a matter for the coordinator, not for a
     * screen.
     */
    private static final int MOST = 200;

    /** All by the database's clock. */
    private static final String CHATS = """
            select r.conversation_id, r.state, r.passed_on, r.audience, r.municipality, r.danger, r.handed_back, r.reason, c.language,
                c.returned, c.signals, c.called, cast(extract(epoch from r.asked_at) * 1000 as bigint) as asked_at,
                r.visitor_until > clock_timestamp() as here, c.last_seq - c.adviser_seen as unread,
                (select cast(extract(epoch from min(e.written_at)) * 1000 as bigint) from entry e
                    where e.conversation_id = c.id and e.author = 'VISITOR' and r.state = 'TAKEN' and e.seq > coalesce(
                        (select max(a.seq) from entry a where a.conversation_id = c.id and a.author = 'ADVISER'), 0))
                    as unanswered
            from advice_request r join conversation c on c.id = r.conversation_id
            where r.state = 'WAITING' and r.visitor_until > clock_timestamp() and r.hidden_at is null
                or r.state = 'TAKEN' and r.adviser_id = :adviser
            order by r.state = 'WAITING', r.asked_at, r.conversation_id limit %d
            """.formatted(MOST);

    private static final String ADVISER = """
            select a.console,
                case when a.closed_at is null and 'adviser' = any(string_to_array(a.roles, ',')) then a.credentials end
                    as credentials,
                a.language, a.region_code, a.alert_sound, a.alert_notice,
                coalesce(d.lease_until > clock_timestamp(), false) as on_duty,
                (select cast(extract(epoch from max(r.freed_at) + make_interval(secs => :pause)) * 1000 as bigint)
                    from advice_request r
                    where r.last_adviser_id = a.id and r.state in ('CLOSED', 'PARKED') and r.freed_at > d.ready_at
                        and r.freed_at > clock_timestamp() - make_interval(secs => :pause)) as paused_until
            from account a left join duty d on d.adviser_id = a.id where a.id = :adviser
            """;

    /**
     * What one look found.
     *
     * @param console the line of the console that counts
     * @param credentials of the account as it is now; null when it is no adviser's any more
     * @param desk what it may show
     */
    record Seen(UUID console, Integer credentials, DeskFrame.Desk desk) {}

    private final Mutiny.SessionFactory sessions;
    private final Duties duties;
    private final QueueWatch queue;
    private final RoutingConfig config;
    private final Municipalities municipalities;
    private final Regions regions;
    private final Signals signals;
    private final PassingView passing;

    DeskView(
            Mutiny.SessionFactory sessions,
            Duties duties,
            QueueWatch queue,
            RoutingConfig config,
            Municipalities municipalities,
            Regions regions,
            Signals signals,
            PassingView passing) {
        this.sessions = sessions;
        this.duties = duties;
        this.queue = queue;
        this.config = config;
        this.municipalities = municipalities;
        this.regions = regions;
        this.signals = signals;
        this.passing = passing;
    }

    Uni<Seen> of(UUID adviser) {
        return sessions.withSession(session -> adviser(session, adviser).chain(row -> seen(session, adviser, row)));
    }

    private Uni<Tuple> adviser(Mutiny.Session session, UUID adviser) {
        return session.createNativeQuery(ADVISER, Tuple.class)
                .setParameter("adviser", adviser)
                .setParameter("pause", (double) config.pause().toSeconds())
                .getSingleResult();
    }

    private Uni<Seen> seen(Mutiny.Session session, UUID adviser, Tuple row) {
        return duties.of(session, adviser).chain(duty -> seen(session, adviser, row, duty));
    }

    private Uni<Seen> seen(Mutiny.Session session, UUID adviser, Tuple row, LiveDuty duty) {
        return passing.of(session, adviser).chain(onTheWay -> seen(session, adviser, row, duty, onTheWay));
    }

    private Uni<Seen> seen(Mutiny.Session session, UUID adviser, Tuple row, LiveDuty duty, DeskFrame.Passing onTheWay) {
        return chats(session, adviser)
                .map(chats -> new Seen(
                        row.get("console", UUID.class),
                        row.get("credentials", Integer.class),
                        desk(row, duty, chats, onTheWay)));
    }

    private DeskFrame.Desk desk(Tuple row, LiveDuty duty, List<Tuple> chats, DeskFrame.Passing onTheWay) {
        boolean onDuty = row.get("on_duty", Boolean.class);
        Long paused = row.get("paused_until", Long.class);
        Language language = Language.of(row.get("language", String.class)).orElse(Language.DUTCH);
        return new DeskFrame.Desk(
                onDuty,
                ChosenScope.of(duty == null ? first(row) : duty.scope()),
                moment(paused),
                new DeskFrame.Alerts(row.get("alert_sound", Boolean.class), row.get("alert_notice", Boolean.class)),
                onDuty ? offered(duty, chats, language) : List.of(),
                own(chats, language),
                onTheWay);
    }

    /** What somebody serves who never chose: their own region or, without one, the national pool, in their languages. */
    private Scope first(Tuple row) {
        String region = row.get("region_code", String.class);
        return new Scope(
                region == null ? Set.of() : Set.of(region),
                region == null,
                Set.copyOf(List.of(row.get("language", String.class), Language.DUTCH.tag())),
                Set.of(Audience.values()),
                config.capacity());
    }

    private List<DeskFrame.Chat> offered(LiveDuty duty, List<Tuple> chats, Language language) {
        Map<UUID, Tuple> byId = chats.stream()
                .filter(row -> "WAITING".equals(row.get("state", String.class)))
                .collect(Collectors.toMap(row -> row.get("conversation_id", UUID.class), row -> row));
        return queue.offered(duty).stream()
                .map(waiting -> byId.get(waiting.conversation()))
                .filter(Objects::nonNull)
                .map(row -> chat(row, language))
                .toList();
    }

    private List<DeskFrame.Chat> own(List<Tuple> chats, Language language) {
        return chats.stream()
                .filter(row -> "TAKEN".equals(row.get("state", String.class)))
                .map(row -> chat(row, language))
                .toList();
    }

    private static Uni<List<Tuple>> chats(Mutiny.Session session, UUID adviser) {
        return session.createNativeQuery(CHATS, Tuple.class)
                .setParameter("adviser", adviser)
                .getResultList();
    }

    private DeskFrame.Chat chat(Tuple row, Language language) {
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
                row.get("unread", Long.class),
                moment(row.get("unanswered", Long.class)),
                row.get("danger", Boolean.class),
                row.get("handed_back", Boolean.class),
                row.get("returned", Boolean.class),
                signals(row.get("signals", String.class), language),
                why(row.get("reason", String.class), row.get("state", String.class)),
                passedOn(row.get("passed_on", String.class)));
    }

    private static Instant moment(Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }

    private static TransferReason passedOn(String stored) {
        return stored == null ? null : TransferReason.valueOf(stored);
    }

    private List<String> signals(String stored, Language language) {
        return stored == null
                ? List.of()
                : signals.ordered(List.of(stored.split(","))).stream()
                        .map(id -> signals.words(id, language))
                        .toList();
    }

    private static DeskFrame.Why why(String reason, String state) {
        return reason == null || !"TAKEN".equals(state) ? null : DeskFrame.Why.of(Reason.of(reason));
    }
}
