package nl.veiligthuis.platform.identity;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import nl.veiligthuis.platform.audit.Audit;
import nl.veiligthuis.platform.audit.Deed;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * The links by which somebody chooses a password and takes over the secret of the second factor. A link is good for 24
 * hours and one use; to look at it uses nothing up, since mail scanners follow links. An account has one at most.
 */
@ApplicationScoped
class Invitations {

    private static final String MAKE = """
            insert into invitation (account_id, hash, totp_secret, expires_at)
            values (:account, :hash, :secret, clock_timestamp() + interval '24 hours')
            on conflict (account_id) do update
            set hash = excluded.hash, totp_secret = excluded.totp_secret, expires_at = excluded.expires_at
            """;

    private static final String OPEN = """
            select a.id, a.username, a.display_name, a.language, encode(i.totp_secret, 'hex') as secret
            from invitation i join account a on a.id = i.account_id
            where i.hash = :hash and i.expires_at > clock_timestamp() and a.closed_at is null
            """;

    private static final String USE = """
            with used as (
                delete from invitation where hash = :hash and expires_at > clock_timestamp() returning account_id, totp_secret)
            update account a
            set password_hash = :password, totp_secret = used.totp_secret, last_step = :step, credentials = credentials + 1
            from used where a.id = used.account_id and a.closed_at is null
            """;

    /** Whom a link is for. */
    record Invited(UUID account, String username, String name, String language, byte[] secret) {}

    private final Mutiny.SessionFactory sessions;
    private final Audit audit;
    private final IdentityConfig config;
    private final FactorKeys keys;

    Invitations(Mutiny.SessionFactory sessions, Audit audit, IdentityConfig config, FactorKeys keys) {
        this.sessions = sessions;
        this.audit = audit;
        this.config = config;
        this.keys = keys;
    }

    /**
     * Makes an account's one link, within the caller's transaction.
     *
     * @param secret the end of the link, of which a hash is kept
     */
    Uni<Void> make(Mutiny.Session session, UUID account, String secret) {
        return session.createNativeQuery(MAKE)
                .setParameter("account", account)
                .setParameter("hash", hash(secret))
                .setParameter("secret", keys.seal(Totp.newSecret(), account))
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Whom the link is for that ends so; null when there is none, it is too old, it was used, or no password is taken here. */
    Uni<Invited> open(String secret) {
        return config.signIn() == SignIn.OIDC
                ? Uni.createFrom().nullItem()
                : sessions.withSession(session -> session.createNativeQuery(OPEN, Tuple.class)
                        .setParameter("hash", hash(secret))
                        .getSingleResultOrNull()
                        .map(this::invited));
    }

    /**
     * Uses a link up.
     *
     * @param step of the code that proved the secret was taken over
     * @return false when somebody was faster
     */
    Uni<Boolean> use(Invited invited, String secret, String passwordHash, long step) {
        return sessions.withTransaction(session -> session.createNativeQuery(USE)
                .setParameter("hash", hash(secret))
                .setParameter("password", passwordHash)
                .setParameter("step", step)
                .executeUpdate()
                .chain(used ->
                        used == 1 ? noted(session, invited) : Uni.createFrom().item(false)));
    }

    private Uni<Boolean> noted(Mutiny.Session session, Invited invited) {
        return audit.note(session, invited.account(), Deed.INVITATION_USED, null, null)
                .replaceWith(true);
    }

    /** A secret whose key is gone is worth nothing, and so is its link: an administrator makes a new one. */
    private Invited invited(Tuple row) {
        if (row == null) {
            return null;
        }
        UUID account = row.get("id", UUID.class);
        byte[] secret = keys.open(HexFormat.of().parseHex(row.get("secret", String.class)), account);
        return secret == null
                ? null
                : new Invited(
                        account,
                        row.get("username", String.class),
                        row.get("display_name", String.class),
                        row.get("language", String.class),
                        secret);
    }

    /** Neither salt nor slowness are needed: there is nothing to guess. */
    static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
