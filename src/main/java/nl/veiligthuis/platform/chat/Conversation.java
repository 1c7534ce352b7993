package nl.veiligthuis.platform.chat;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import nl.veiligthuis.platform.privacy.Token;

/** A chat between a visitor without a name and an adviser. */
@Entity
public class Conversation {

    @Id
    private UUID id;

    @Column(name = "token_hash")
    private byte[] tokenHash;

    private String language;

    private String called;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "last_seq", insertable = false, updatable = false)
    private long lastSeq;

    @Column(name = "visitor_seen", insertable = false, updatable = false)
    private long visitorSeen;

    @Column(name = "adviser_seen", insertable = false, updatable = false)
    private long adviserSeen;

    /** For the persistence framework. */
    protected Conversation() {}

    /**
     * A new chat.
     *
     * @param language tag of the language the visitor reads
     * @param called what the visitor wants to be called, or null
     */
    Conversation(Token token, String language, String called) {
        this.id = UUID.randomUUID();
        this.tokenHash = token.hash();
        this.language = language;
        this.called = called;
    }

    public UUID id() {
        return id;
    }

    public String language() {
        return language;
    }

    /** What the visitor wants to be called; null when they did not say. */
    public String called() {
        return called;
    }

    public boolean ended() {
        return endedAt != null;
    }

    public long lastSeq() {
        return lastSeq;
    }

    /** The last number the visitor has seen. */
    public long visitorSeen() {
        return visitorSeen;
    }

    /** The last number the adviser has seen. */
    public long adviserSeen() {
        return adviserSeen;
    }
}
