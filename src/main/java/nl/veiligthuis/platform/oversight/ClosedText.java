package nl.veiligthuis.platform.oversight;

import java.time.Instant;
import java.util.List;
import nl.veiligthuis.platform.chat.Entry;
import nl.veiligthuis.platform.web.DutchTime;

/**
 * A text that was opened, or a part of it.
 *
 * @param reference of its chat
 * @param language tag of the language of the chat
 * @param until when it may be opened no more
 * @param more number after which the next part begins; 0 when there is none
 */
public record ClosedText(String reference, String language, String until, List<Said> said, long more) {

    /**
     * Words of one side.
     *
     * @param lost whether they can no longer be read
     */
    public record Said(boolean byVisitor, boolean lost, String text, String at) {

        static Said of(Entry entry) {
            return new Said(entry.byVisitor(), entry.lost(), entry.text(), DutchTime.second(entry.writtenAt()));
        }
    }

    static ClosedText of(Texts.Opened opened) {
        List<Entry> entries = opened.entries();
        boolean cut = entries.size() > TextRows.PART;
        List<Entry> part = cut ? entries.subList(0, TextRows.PART) : entries;
        return new ClosedText(
                Reference.shortOf(opened.chat()),
                opened.language(),
                DutchTime.minute(Instant.ofEpochMilli(opened.until())),
                part.stream().map(Said::of).toList(),
                cut ? part.getLast().seq() : 0);
    }
}
