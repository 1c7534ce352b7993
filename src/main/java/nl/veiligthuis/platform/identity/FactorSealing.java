package nl.veiligthuis.platform.identity;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.Tuple;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/**
 * Seals, at the start, secrets of second factors that a version before stored as they are, and anew those that another key than
 * the first seals. Safe on many nodes: what another has done is found done.
 */
@ApplicationScoped
public class FactorSealing {

    private static final Logger LOG = Logger.getLogger(FactorSealing.class);

    /** Far above how many people work here. */
    private static final int MOST = 100_000;

    private static final String ALL = """
            select 'account' as place, id, encode(totp_secret, 'hex') as secret from account where totp_secret is not null
            union all
            select 'invitation', account_id, encode(totp_secret, 'hex') from invitation
            """;

    private static final String REPLACE_IN_ACCOUNT =
            "update account set totp_secret = :after where id = :id and totp_secret = :before";

    private static final String REPLACE_IN_INVITATION =
            "update invitation set totp_secret = :after where account_id = :id and totp_secret = :before";

    private record Stored(String place, UUID account, byte[] secret) {}

    private final Mutiny.SessionFactory sessions;
    private final FactorKeys keys;

    FactorSealing(Mutiny.SessionFactory sessions, FactorKeys keys) {
        this.sessions = sessions;
        this.keys = keys;
    }

    /** A start without a key ends here, and not when the first adviser signs in. */
    void refuseNone(@Observes StartupEvent start) {
        keys.isStale(new byte[0], new UUID(0, 0));
    }

    /** Seals what is not sealed by the first key. Waits for the database: never to be called on an event loop. */
    public void ensure() {
        try {
            VertxContextSupport.subscribeAndAwait(() -> sessions.withTransaction(this::all));
        } catch (RuntimeException | Error known) {
            throw known;
        } catch (Throwable checked) {
            throw new IllegalStateException(checked);
        }
    }

    private Uni<Integer> all(Mutiny.Session session) {
        return session.createNativeQuery(ALL, Tuple.class)
                .setMaxResults(MOST)
                .getResultList()
                .chain(rows -> sealStale(
                        session, rows.stream().map(FactorSealing::stored).toList()));
    }

    private Uni<Integer> sealStale(Mutiny.Session session, List<Stored> stored) {
        List<Stored> stale = stored.stream()
                .filter(each -> keys.isStale(each.secret(), each.account()))
                .toList();
        List<Stored> known = stale.stream()
                .filter(each -> keys.open(each.secret(), each.account()) != null)
                .toList();
        return Multi.createFrom()
                .iterable(known)
                .onItem()
                .transformToUniAndConcatenate(each -> seal(session, each))
                .collect()
                .with(Collectors.summingInt(Integer::intValue))
                .invoke(done -> tell(done, stale.size() - known.size()));
    }

    /** Somebody may get a new one at the same moment: then that one stays. */
    private Uni<Integer> seal(Mutiny.Session session, Stored each) {
        byte[] secret = keys.open(each.secret(), each.account());
        return session.createNativeQuery(each.place().equals("account") ? REPLACE_IN_ACCOUNT : REPLACE_IN_INVITATION)
                .setParameter("id", each.account())
                .setParameter("before", each.secret())
                .setParameter("after", keys.seal(secret, each.account()))
                .executeUpdate();
    }

    private static Stored stored(Tuple row) {
        return new Stored(
                row.get("place", String.class),
                row.get("id", UUID.class),
                HexFormat.of().parseHex(row.get("secret", String.class)));
    }

    private static void tell(int done, int lost) {
        if (done > 0) {
            LOG.infof("Secrets of second factors: %d sealed by the first key.", done);
        }
        if (lost > 0) {
            LOG.errorf(
                    "The secrets of %d second factors cannot be opened: their key is missing from"
                            + " platform.identity.second-factor-key. Put it back behind the others, or give new links.",
                    lost);
        }
    }
}
