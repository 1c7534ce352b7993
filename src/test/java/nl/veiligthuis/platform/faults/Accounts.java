package nl.veiligthuis.platform.faults;

import io.quarkus.elytron.security.common.BcryptUtil;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import nl.veiligthuis.platform.journeys.Authenticator;
import nl.veiligthuis.platform.journeys.Sql;

/** Advisers of the whole country with a password and a second factor, made in the database. */
public final class Accounts {

    private static final String PASSWORD = UUID.randomUUID().toString();

    private final Sql sql;
    private final String hash = BcryptUtil.bcryptHash(PASSWORD);
    private final Authenticator phone =
            new Authenticator(UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII));
    private int made;

    public Accounts(Sql sql) {
        this.sql = sql;
    }

    /** Makes another and signs them in; the value of the session's cookie. */
    public String signIn(FormClient forms, URI door) {
        String username = "adviser-" + made++;
        sql.change(
                "insert into account (id, username, password_hash, totp_secret, roles, display_name)"
                        + " values (?, ?, ?, ?, 'adviser', ?)",
                UUID.randomUUID(),
                username,
                hash,
                phone.secret(),
                username);
        return forms.signIn(door, username, PASSWORD, phone.code());
    }
}
