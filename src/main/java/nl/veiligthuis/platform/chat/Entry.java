package nl.veiligthuis.platform.chat;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** One line of a conversation's log. Written by {@link Log} alone, read in order of its number. */
@Entity
@IdClass(Entry.Key.class)
public class Entry {

    /** The number of an entry in its conversation, from 1, without a gap. */
    public record Key(UUID conversationId, long seq) implements Serializable {}

    @Id
    @Column(name = "conversation_id")
    private UUID conversationId;

    @Id
    private long seq;

    @Enumerated(EnumType.STRING)
    private Author author;

    @Enumerated(EnumType.STRING)
    private EntryKind kind;

    @Column(name = "sender_id")
    private UUID senderId;

    private String text;

    private String phrase;

    @Column(name = "written_at")
    private Instant writtenAt;

    /** For the persistence framework. */
    protected Entry() {}

    public long seq() {
        return seq;
    }

    public Author author() {
        return author;
    }

    public EntryKind kind() {
        return kind;
    }

    /** The id its sender gave it, by which a sender knows its own words again. */
    public UUID senderId() {
        return senderId;
    }

    /** The words; null when {@link #kind()} is not {@link EntryKind#TEXT}. */
    public String text() {
        return text;
    }

    /** Id of the phrase card that was picked; null when the words are the writer's own. */
    public String phrase() {
        return phrase;
    }

    public Instant writtenAt() {
        return writtenAt;
    }

    /** Whether the visitor wrote it. */
    public boolean byVisitor() {
        return author == Author.VISITOR;
    }
}
