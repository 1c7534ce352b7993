package nl.veiligthuis.platform.chat;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** One conversation as the page at the end of a line shows it: gets what is new, and the state when it changed. */
public final class Screen {

    private final Line line;
    private final Function<Entry, String> own;
    private ChatFrame.State told;

    /** The screen of a visitor, who reads everything as it stands. */
    Screen(Line line) {
        this(line, entry -> null);
    }

    /** @param own finds the words of an entry in the reader's language, or null */
    public Screen(Line line, Function<Entry, String> own) {
        this.line = line;
        this.own = own;
    }

    /**
     * Sends a view.
     *
     * @param state with the conversation that is named in each frame; null on a line that carries one alone
     */
    public Uni<Void> show(View view, ChatFrame.State state) {
        List<Object> frames = new ArrayList<>(ChatFrame.entries(state.conversation(), view, own));
        if (!state.equals(told)) {
            frames.add(state);
        }
        return line.sendAll(frames).invoke(() -> told = state);
    }
}
