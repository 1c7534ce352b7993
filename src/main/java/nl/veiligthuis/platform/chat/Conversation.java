package nl.veiligthuis.platform.chat;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.UUID;
import nl.veiligthuis.platform.signal.About;

/** A chat between a visitor without a name and an adviser, as it begins. What becomes of it is written and read in SQL. */
@Entity
public class Conversation {

    @Id
    private UUID id;

    private String language;

    private String called;

    /** Ids with commas between; null when nothing was handed over. */
    private String signals;

    @Enumerated(EnumType.STRING)
    @Column(name = "signals_about")
    private About signalsAbout;

    /** For the persistence framework. */
    protected Conversation() {}

    /**
     * A new chat.
     *
     * @param language tag of the language the visitor reads
     * @param called what the visitor wants to be called, or null
     * @param along what they take from a self-check
     */
    Conversation(String language, String called, HandedOver along) {
        this.id = UUID.randomUUID();
        this.language = language;
        this.called = called;
        this.signals = along.signals().isEmpty() ? null : String.join(",", along.signals());
        this.signalsAbout = along.about();
    }

    public UUID id() {
        return id;
    }
}
