package nl.veiligthuis.platform.console;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.veiligthuis.platform.routing.Audience;
import nl.veiligthuis.platform.routing.Duties;
import nl.veiligthuis.platform.routing.LiveDuty;
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

    /**
     * How an account stands.
     *
     * @param held chats of its own, and those it reads along
     * @param duty running or last; null when there never was one
     */
    private record Standing(Tuple row, List<DeskFrame.Chat> held, LiveDuty duty) {

        boolean onDuty() {
            return row.get("on_duty", Boolean.class);
        }

        List<DeskFrame.Chat> own() {
            return held.stream().filter(chat -> chat.by() == null).toList();
        }

        List<DeskFrame.Chat> along() {
            return held.stream().filter(chat -> chat.by() != null).toList();
        }
    }

    private final Mutiny.SessionFactory sessions;
    private final Duties duties;
    private final RoutingConfig config;
    private final DeskChats chats;
    private final WaitingList waiting;
    private final PassingView passing;
    private final AlongView along;

    DeskView(
            Mutiny.SessionFactory sessions,
            Duties duties,
            RoutingConfig config,
            DeskChats chats,
            WaitingList waiting,
            PassingView passing,
            AlongView along) {
        this.sessions = sessions;
        this.duties = duties;
        this.config = config;
        this.chats = chats;
        this.waiting = waiting;
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
        return chats.held(session, account, language(row)).chain(held -> seen(session, account, row, held));
    }

    private Uni<Seen> seen(Mutiny.Session session, UUID account, Tuple row, List<DeskFrame.Chat> held) {
        return duties.of(session, account).chain(duty -> seen(session, account, new Standing(row, held, duty)));
    }

    private Uni<Seen> seen(Mutiny.Session session, UUID account, Standing standing) {
        return waiting(session, standing).chain(listed -> seen(session, account, standing, listed));
    }

    private Uni<WaitingList.Listed> waiting(Mutiny.Session session, Standing standing) {
        return standing.onDuty()
                ? waiting.of(session, standing.duty(), standing.own(), language(standing.row()))
                : Uni.createFrom().item(WaitingList.Listed.NOBODY);
    }

    private Uni<Seen> seen(Mutiny.Session session, UUID account, Standing standing, WaitingList.Listed listed) {
        return passing.of(session, account).chain(onTheWay -> along.of(session, account, standing.along())
                .map(along -> seen(standing, listed, onTheWay, along)));
    }

    private Seen seen(Standing standing, WaitingList.Listed listed, DeskFrame.Passing onTheWay, DeskFrame.Along along) {
        Tuple row = standing.row();
        Long paused = row.get("paused_until", Long.class);
        DeskFrame.Desk desk = new DeskFrame.Desk(
                standing.onDuty(),
                ChosenScope.of(
                        standing.duty() == null ? first(row) : standing.duty().scope()),
                paused == null ? null : Instant.ofEpochMilli(paused),
                new DeskFrame.Alerts(row.get("alert_sound", Boolean.class), row.get("alert_notice", Boolean.class)),
                listed.first(),
                listed.more(),
                standing.own(),
                onTheWay,
                along);
        return new Seen(
                row.get("console", UUID.class),
                new Rights(row.get("credentials", Integer.class), row.get("serves", Boolean.class)),
                desk);
    }

    private static Language language(Tuple row) {
        return Language.of(row.get("language", String.class)).orElse(Language.DUTCH);
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
}
