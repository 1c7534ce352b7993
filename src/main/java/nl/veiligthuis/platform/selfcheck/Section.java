package nl.veiligthuis.platform.selfcheck;

import java.util.List;

/**
 * What is told beside an outcome because of one signal, such as to see a doctor.
 *
 * @param id as in {@code flow.yaml}
 * @param heading in a few words
 * @param paragraphs of text
 */
public record Section(String id, String heading, List<String> paragraphs) {

    public Section {
        paragraphs = List.copyOf(paragraphs);
    }
}
