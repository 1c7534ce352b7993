package nl.veiligthuis.platform.chat;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import java.util.UUID;

/** A chat between a visitor without a name and an adviser, as it begins. What becomes of it is written and read in SQL. */
@Entity
public class Conversation {

    @Id
    private UUID id;

    private String language;

    private String called;

    /** Ids with commas between; null when nothing was handed over. */
    private String signals;

    /** For the persistence framework. */
    protected Conversation() {}

    /**
     * A new chat.
     *
     * @param language tag of the language the visitor reads
     * @param called what the visitor wants to be called, or null
     * @param signals ids of what they take along from a self-check
     */
    Conversation(String language, String called, List<String> signals) {
        this.id = UUID.randomUUID();
        this.language = language;
        this.called = called;
        this.signals = signals.isEmpty() ? null : String.join(",", signals);
    }

    public UUID id() {
        return id;
    }
}
