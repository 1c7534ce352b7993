package nl.veiligthuis.platform.chat;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import nl.veiligthuis.platform.seal.DataKeys;

/** A chat between a visitor without a name and an adviser, as it begins. What becomes of it is written and read in SQL. */
@Entity
public class Conversation {

    @Id
    private UUID id;

    private String language;

    /** Sealed; null when the visitor said nothing before the chat. */
    private byte[] about;

    @Column(name = "data_key")
    private byte[] dataKey;

    @Column(name = "key_start")
    private Long keyStart;

    /** For the persistence framework. */
    protected Conversation() {}

    /**
     * A new chat.
     *
     * @param language tag of the language the visitor reads
     * @param key made for it
     */
    Conversation(String language, Introduction introduction, DataKeys.Fresh key) {
        this.id = key.conversation();
        this.language = language;
        this.about = introduction.seal(key.key(), id);
        this.dataKey = key.wrapped().bytes();
        this.keyStart = key.wrapped().start();
    }

    public UUID id() {
        return id;
    }
}
