package nl.veiligthuis.platform.kit;

import java.util.List;
import nl.veiligthuis.platform.content.Message;
import nl.veiligthuis.platform.content.Page;

/**
 * The scene of a sign, ready to be set.
 *
 * @param sign it stands for
 * @param lines its messages
 * @param dense whether they need smaller letters
 */
public record Scene(Page sign, List<Message> lines, boolean dense) {

    /** Letters that fit on a line of a poster, and lines that fit above its question. */
    private static final int LINE = 27;

    private static final int MOST_LINES = 5;

    static Scene of(Page sign) {
        int lines = sign.scene().stream()
                .mapToInt(message -> Math.ceilDiv(message.text().length(), LINE))
                .sum();
        return new Scene(
                sign,
                sign.scene().stream()
                        .map(message -> new Message(message.mine(), paired(message.text())))
                        .toList(),
                lines > MOST_LINES);
    }

    /** A text whose last two words stay together, so that none is left alone on a line. */
    static String paired(String text) {
        int last = text.lastIndexOf(' ');
        return last > LINE / 2 ? text.substring(0, last) + '\u00a0' + text.substring(last + 1) : text;
    }
}
