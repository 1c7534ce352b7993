package nl.veiligthuis.platform.identity;

import io.quarkus.security.jpa.Password;
import io.quarkus.security.jpa.Roles;
import io.quarkus.security.jpa.UserDefinition;
import io.quarkus.security.jpa.Username;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.SQLRestriction;

/** Somebody of Veilig Thuis who may sign in. Visitors see a role, never the name. */
@Entity
@Table(name = "account")
@UserDefinition
@SQLRestriction("closed_at is null")
public class Account {

    @Id
    private UUID id;

    @Username
    private String username;

    @Password
    @Column(name = "password_hash")
    private String passwordHash;

    /** With commas between. */
    @Roles
    private String roles;

    @Column(name = "region_code")
    private String region;

    @Column(name = "display_name")
    private String displayName;

    private String language;

    /** For the persistence framework. */
    protected Account() {}

    /**
     * A new account.
     *
     * @param passwordHash bcrypt, in modular crypt format
     * @param roles see {@link nl.veiligthuis.platform.identity.Roles}
     */
    public Account(String username, String passwordHash, Set<String> roles, String displayName) {
        this.id = UUID.randomUUID();
        this.username = username;
        this.passwordHash = passwordHash;
        this.roles = String.join(",", roles);
        this.displayName = displayName;
        this.language = "nl";
    }

    public UUID id() {
        return id;
    }

    public String displayName() {
        return displayName;
    }

    public String getUsername() {
        return username;
    }

    public String getPasswordHash() {
        return passwordHash;
    }

    public String getRoles() {
        return roles;
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
}
