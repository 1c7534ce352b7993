package nl.veiligthuis.platform.search;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nl.veiligthuis.platform.web.Language;

/** The parts of a page, and how much a word counts that is found in them. */
enum Part {
    TITLE(6, findable -> List.of(findable.title())),
    SUMMARY(3, findable -> List.of(findable.summary())),
    HEADINGS(2.5f, Findable::headings),
    /** The Dutch word of the field, where a title says the same in plain words; often known in other languages too. */
    ADDRESS(3, findable -> List.of(findable.slug().replaceAll("[/-]", " "))),
    FOLDER(1, findable -> List.of(findable.folder())),
    TEXT(1, Part::sentences);

    /** Between two sentences or paragraphs. */
    static final char BREAK = '\u2029';

    private final float weight;
    private final Function<Findable, List<String>> words;

    Part(float weight, Function<Findable, List<String>> words) {
        this.weight = weight;
        this.words = words;
    }

    float weight() {
        return weight;
    }

    String of(Findable findable) {
        return String.join(String.valueOf(BREAK), words.apply(findable));
    }

    /** The name of the field that holds this part of the pages written in a language. */
    String field(Language language) {
        return name() + "_" + language.tag();
    }

    /** Parted once, at start: to find the sentences of a dozen pages anew for each answer takes longer than all the rest. */
    private static List<String> sentences(Findable findable) {
        BreakIterator ends =
                BreakIterator.getSentenceInstance(findable.language().locale());
        List<String> sentences = new ArrayList<>();
        for (String paragraph : findable.text()) {
            ends.setText(paragraph);
            int start = 0;
            for (int end = ends.next(); end != BreakIterator.DONE; end = ends.next()) {
                sentences.add(paragraph.substring(start, end).strip());
                start = end;
            }
        }
        return sentences;
    }
}
