package nl.veiligthuis.platform.chat;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HexFormat;
import java.util.List;
import nl.veiligthuis.platform.privacy.SlowHash;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * What is kept of return words. One salt serves the whole installation, since a chat must be found by its words alone; it
 * makes tables of other installations worthless.
 */
@ApplicationScoped
class ReturnHash {

    private static final String SALT = "select encode(value, 'hex') from secret where name = 'return-words'";

    private final Mutiny.SessionFactory sessions;
    private final SlowHash slow;

    ReturnHash(Mutiny.SessionFactory sessions, SlowHash slow) {
        this.sessions = sessions;
        this.slow = slow;
    }

    /** The hash of words in their order; fails with {@link SlowHash.Busy} when too many are being hashed. */
    Uni<byte[]> of(List<String> words) {
        String text = String.join("-", ReturnWords.read(String.join(" ", words)));
        return sessions.withSession(
                        session -> session.createNativeQuery(SALT, String.class).getSingleResult())
                .chain(salt -> slow.of(text, HexFormat.of().parseHex(salt)));
    }
}
