package nl.veiligthuis.platform.chat;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import nl.veiligthuis.platform.seal.DataKey;
import nl.veiligthuis.platform.seal.Place;

/** An entry as it stands in the database. Written by {@link Log} alone, read in order of its number. */
@Entity
@Table(name = "entry")
@IdClass(SealedEntry.Key.class)
class SealedEntry {

    /** The number of an entry in its conversation, from 1, without a gap. */
    record Key(UUID conversationId, long seq) implements Serializable {}

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

    @Column(name = "sealed")
    private byte[] words;

    @Column(name = "written_at")
    private Instant writtenAt;

    /** For the persistence framework. */
    protected SealedEntry() {}

    UUID conversation() {
        return conversationId;
    }

    /** Whether it has words, which take a key to be read. */
    boolean says() {
        return words != null;
    }

    /** As it is read without any words. */
    Entry event() {
        return entry(null);
    }

    Entry opened(DataKey key) {
        return entry(says() ? open(key, conversationId, seq, author, words) : null);
    }

    private Entry entry(Words said) {
        return new Entry(
                seq,
                author,
                kind,
                senderId,
                said == null ? null : said.text(),
                said == null ? null : said.phrase(),
                writtenAt);
    }

    /** Null when they cannot be read. */
    static Words open(DataKey key, UUID conversation, long seq, Author author, byte[] bytes) {
        return Words.of(key.open(bytes, Place.entry(conversation, seq, author.name())));
    }

    static byte[] seal(DataKey key, UUID conversation, long seq, Author author, Words words) {
        return key.seal(words.bytes(), Place.entry(conversation, seq, author.name()));
    }
}
