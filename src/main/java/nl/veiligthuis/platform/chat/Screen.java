package nl.veiligthuis.platform.chat;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;

/** One conversation as the page at the end of a line shows it: gets what is new, and the state when it changed. */
public final class Screen {

    private final Line line;
    private ChatFrame.State told;

    public Screen(Line line) {
        this.line = line;
    }

    /**
     * Sends a view.
     *
     * @param state with the conversation that is named in each frame; null on a line that carries one alone
     */
    public Uni<Void> show(View view, ChatFrame.State state) {
        List<Object> frames = new ArrayList<>(ChatFrame.entries(state.conversation(), view));
        if (!state.equals(told)) {
            frames.add(state);
        }
        return line.sendAll(frames).invoke(() -> told = state);
    }
}
