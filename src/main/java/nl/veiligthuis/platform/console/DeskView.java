package nl.veiligthuis.platform.console;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.veiligthuis.platform.routing.Audience;
import nl.veiligthuis.platform.routing.Duties;
import nl.veiligthuis.platform.routing.LiveDuty;
import nl.veiligthuis.platform.routing.QueueWatch;
import nl.veiligthuis.platform.routing.RoutingConfig;
import nl.veiligthuis.platform.routing.Scope;
import nl.veiligthuis.platform.web.Language;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads the desk as one account may see it. */
@ApplicationScoped
class DeskView {

    private static final String ADVISER = """
            select a.console,
                case when a.closed_at is null
                    and string_to_array(a.roles, ',') && '{adviser,coordinator,national-coordinator}' then a.credentials end
                    as credentials,
                'adviser' = any(string_to_array(a.roles, ',')) as serves,
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
     * @param rights of the account as it is now
     * @param desk what it may show
     */
    record Seen(UUID console, Rights rights, DeskFrame.Desk desk) {}

    /**
     * What an account may do at a desk.
     *
     * @param credentials see {@link nl.veiligthuis.platform.identity.Account#credentials}; null when it has no desk any more
     * @param serves whether it answers chats
     */
    record Rights(Integer credentials, boolean serves) {}

    private final Mutiny.SessionFactory sessions;
    private final Duties duties;
    private final QueueWatch queue;
    private final RoutingConfig config;
    private final DeskChats chats;
    private final PassingView passing;
    private final AlongView along;

    DeskView(
            Mutiny.SessionFactory sessions,
            Duties duties,
            QueueWatch queue,
            RoutingConfig config,
            DeskChats chats,
            PassingView passing,
            AlongView along) {
        this.sessions = sessions;
        this.duties = duties;
        this.queue = queue;
        this.config = config;
        this.chats = chats;
        this.passing = passing;
        this.along = along;
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

    private Uni<Seen> seen(Mutiny.Session session, UUID account, Tuple row) {
        Language language = Language.of(row.get("language", String.class)).orElse(Language.DUTCH);
        return chats.of(session, account, language).chain(chats -> seen(session, account, row, chats));
    }

    private Uni<Seen> seen(Mutiny.Session session, UUID account, Tuple row, List<DeskChats.Placed> chats) {
        return duties.of(session, account).chain(duty -> seen(session, account, row, chats, duty));
    }

    private Uni<Seen> seen(
            Mutiny.Session session, UUID account, Tuple row, List<DeskChats.Placed> chats, LiveDuty duty) {
        return passing.of(session, account)
                .chain(onTheWay -> along.of(session, account, in(DeskChats.Place.ALONG, chats))
                        .map(along -> seen(row, chats, duty, onTheWay, along)));
    }

    private Seen seen(
            Tuple row, List<DeskChats.Placed> chats, LiveDuty duty, DeskFrame.Passing onTheWay, DeskFrame.Along along) {
        boolean onDuty = row.get("on_duty", Boolean.class);
        Long paused = row.get("paused_until", Long.class);
        DeskFrame.Desk desk = new DeskFrame.Desk(
                onDuty,
                ChosenScope.of(duty == null ? first(row) : duty.scope()),
                paused == null ? null : Instant.ofEpochMilli(paused),
                new DeskFrame.Alerts(row.get("alert_sound", Boolean.class), row.get("alert_notice", Boolean.class)),
                onDuty ? offered(duty, in(DeskChats.Place.WAITING, chats)) : List.of(),
                in(DeskChats.Place.OWN, chats),
                onTheWay,
                along);
        return new Seen(
                row.get("console", UUID.class),
                new Rights(row.get("credentials", Integer.class), row.get("serves", Boolean.class)),
                desk);
    }

    private static List<DeskFrame.Chat> in(DeskChats.Place place, List<DeskChats.Placed> chats) {
        return chats.stream()
                .filter(placed -> placed.place() == place)
                .map(DeskChats.Placed::chat)
                .toList();
    }

    /** What somebody serves who never chose: their own region or, without one, the national pool, in their languages. */
    private Scope first(Tuple row) {
        String region = row.get("region_code", String.class);
        return new Scope(
                region == null ? Set.of() : Set.of(region),
                region == null,
                Set.copyOf(List.of(Language.spoken(row.get("language", String.class)), Language.DUTCH.tag())),
                Set.of(Audience.values()),
                config.capacity());
    }

    private List<DeskFrame.Chat> offered(LiveDuty duty, List<DeskFrame.Chat> waiting) {
        Map<UUID, DeskFrame.Chat> byId =
                waiting.stream().collect(Collectors.toMap(DeskFrame.Chat::conversation, chat -> chat));
        return queue.offered(duty).stream()
                .map(request -> byId.get(request.conversation()))
                .filter(Objects::nonNull)
                .toList();
    }
}
