package nl.veiligthuis.platform.oversight;

import java.util.List;

/**
 * What somebody may do about closed texts.
 *
 * @param decide requests of others
 * @param own requests of their own
 * @param chats those they may ask for
 */
public record TextsView(List<TextRequest> decide, List<TextRequest> own, List<ClosedChat> chats) {

    /** Whether there are more chats than are shown. */
    public boolean cut() {
        return chats.size() >= TextRows.MOST;
    }
}
