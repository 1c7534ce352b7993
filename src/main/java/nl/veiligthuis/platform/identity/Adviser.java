package nl.veiligthuis.platform.identity;

import io.quarkus.security.jpa.Password;
import io.quarkus.security.jpa.Roles;
import io.quarkus.security.jpa.UserDefinition;
import io.quarkus.security.jpa.Username;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.SQLRestriction;

/** Somebody of Veilig Thuis who answers chats (<i>adviseur, medewerker</i>). Visitors see the role, never the name. */
@Entity
@Table(name = "adviser")
@UserDefinition
@SQLRestriction("closed_at is null")
public class Adviser {

    @Id
    private UUID id;

    @Username
    private String username;

    @Password
    @Column(name = "password_hash")
    private String passwordHash;

    @Roles
    private String role;

    @Column(name = "display_name")
    private String displayName;

    private String language;

    /** For the persistence framework. */
    protected Adviser() {}

    /**
     * A new account.
     *
     * @param passwordHash bcrypt, in modular crypt format
     */
    public Adviser(String username, String passwordHash, String role, String displayName) {
        this.id = UUID.randomUUID();
        this.username = username;
        this.passwordHash = passwordHash;
        this.role = role;
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

    public String getRole() {
        return role;
    }

    public String language() {
        return language;
    }
}
