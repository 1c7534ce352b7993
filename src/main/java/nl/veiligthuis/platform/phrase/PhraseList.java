package nl.veiligthuis.platform.phrase;

import java.util.List;
import nl.veiligthuis.platform.web.Language;

/**
 * All cards in two languages, as a console reads them.
 *
 * @param own of the adviser
 * @param theirs of the visitor
 */
record PhraseList(Language own, Language theirs, List<Heading> topics, List<Card> cards) {

    record Heading(String id, String own, String theirs) {}

    record Card(String id, String topic, String own, String theirs) {}

    static PhraseList of(PhraseCards phrases, Language own, Language theirs) {
        return new PhraseList(
                own,
                theirs,
                phrases.topics().stream()
                        .map(topic -> new Heading(topic.id(), topic.in(own), topic.in(theirs)))
                        .toList(),
                phrases.all().stream()
                        .map(card -> new Card(card.id(), card.topic(), card.in(own), card.in(theirs)))
                        .toList());
    }
}
