package nl.veiligthuis.platform.chat;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** One conversation as the page at the end of a line shows it: gets what is new, and the state when it changed. */
public final class Screen {

    private final Line line;
    private final Function<Entry, String> own;
    private final String lost;
    private ChatFrame.State told;

    /** The screen of a visitor, who reads everything as it stands. */
    Screen(Line line, String lost) {
        this(line, entry -> null, lost);
    }

    /**
     * A screen.
     *
     * @param own finds the words of an entry in the reader's language, or null
     * @param lost told to the reader in the place of words that can no longer be read
     */
    public Screen(Line line, Function<Entry, String> own, String lost) {
        this.line = line;
        this.own = own;
        this.lost = lost;
    }

    /**
     * Sends a view.
     *
     * @param state with the conversation that is named in each frame; null on a line that carries one alone
     */
    public Uni<Void> show(View view, ChatFrame.State state) {
        List<Object> frames = new ArrayList<>(ChatFrame.entries(state.conversation(), view, own, lost));
        if (!state.equals(told)) {
            frames.add(state);
        }
        return line.sendAll(frames).invoke(() -> told = state);
    }
}
