package nl.veiligthuis.platform.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.SQLRestriction;

/** Somebody of Veilig Thuis who may sign in. Visitors see a role, never the name. */
@Entity
@Immutable
@Table(name = "account")
@SQLRestriction("closed_at is null")
public class Account {

    @Id
    private UUID id;

    private String username;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "totp_secret")
    private byte[] totpSecret;

    private int credentials;

    /** With commas between. */
    private String roles;

    @Column(name = "region_code")
    private String region;

    @Column(name = "display_name")
    private String displayName;

    private String language;

    /** For the persistence framework. */
    protected Account() {}

    public UUID id() {
        return id;
    }

    public String username() {
        return username;
    }

    public String displayName() {
        return displayName;
    }

    public Set<String> roles() {
        return Set.of(roles.split(","));
    }

    /** CBS code of the Veilig Thuis region they work for; null is the whole country. */
    public String region() {
        return region;
    }

    public String language() {
        return language;
    }

    /** Rises when password and second factor are replaced, and when the account is closed. */
    public int credentials() {
        return credentials;
    }

    /** In modular crypt format; empty while there is no password yet. */
    String passwordHash() {
        return passwordHash == null ? "" : passwordHash;
    }

    /** The secret shared with an authenticator app, as {@link FactorKeys} sealed it; null without a second factor. */
    byte[] totpSecret() {
        return totpSecret;
    }
}
