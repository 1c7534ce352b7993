package nl.veiligthuis.platform.chat;

import io.smallrye.mutiny.Uni;

/** One side of a conversation, connected to this node. */
public interface Reader {

    /** The conversation as this reader may see it, after a number; null when it is not theirs (any more). */
    Uni<View> read(long after);

    /** Brings a view to the reader; done when it is written to the connection. */
    Uni<Void> show(View view);

    /** Somebody is writing at this moment; may be this reader. */
    void writing(Author author);

    /** Called once when there is nothing to read any more. */
    void gone();
}
