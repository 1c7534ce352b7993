package nl.veiligthuis.platform.phrase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.veiligthuis.platform.web.ContentFiles;
import nl.veiligthuis.platform.web.Language;
import nl.veiligthuis.platform.web.Table;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("What a visitor reads of a phrase card")
class PhraseWordsTest {

    private static final ContentFiles FILES = new ContentFiles();
    private static final PhraseCards CARDS = new PhraseCards(FILES);
    private static final int FEWEST_CARDS_OF_A_TOPIC = 6;
    private static final int MOST_SENTENCES = 3;
    private static final int LONGEST_SENTENCE = 20;

    /** Languages need more words than Dutch to say the same, or, as plain Dutch does, more sentences. */
    private static final int MORE_SENTENCES = 5;

    private static final int LONGER_SENTENCE = 30;

    private static final Set<Language> STRICT = Set.of(Language.DUTCH, Language.ENGLISH, Language.ARABIC);

    private static final Pattern SENTENCE = Pattern.compile("[^.?؟።፧]+[.?؟።፧]\\)?(?=\\s|$)");
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d-]*");
    private static final Pattern SHOUTING = Pattern.compile("[!\"{}<>#_]");
    private static final Pattern LABELS =
            Pattern.compile("slachtoffer|dader|pleger|victim|perpetrator|abuser|ضحية|الجاني", Pattern.CASE_INSENSITIVE);
    private static final Pattern BLAME = Pattern.compile("\\b(waarom (ga|blijf|heb|doe)|why (do|did)n?'?t? you)|لماذا");
    private static final Map<Language, String> OTHER_SCRIPTS = Map.of(
            Language.ARABIC,
            "Arabic",
            Language.PERSIAN,
            "Arabic",
            Language.UKRAINIAN,
            "Cyrillic",
            Language.TIGRINYA,
            "Ethiopic");
    private static final Pattern LATIN = Pattern.compile("[\\p{IsLatin}\\p{IsCommon}\\p{IsInherited}]+");

    static List<PhraseCard> cards() {
        return CARDS.all();
    }

    static List<Language> languages() {
        return Language.OFFERED;
    }

    @Test
    void there_are_cards_enough_for_every_topic() {
        Map<String, Long> counts =
                cards().stream().collect(Collectors.groupingBy(PhraseCard::topic, Collectors.counting()));
        assertEquals(CARDS.topics().stream().map(Topic::id).collect(Collectors.toSet()), counts.keySet());
        counts.forEach((topic, count) -> assertTrue(count >= FEWEST_CARDS_OF_A_TOPIC, topic));
    }

    @ParameterizedTest
    @MethodSource("cards")
    void it_is_one_to_three_whole_sentences_none_of_them_long(PhraseCard card) {
        for (Language language : Language.OFFERED) {
            List<String> sentences = SENTENCE.matcher(card.in(language))
                    .results()
                    .map(MatchResult::group)
                    .toList();
            assertEquals(card.in(language), String.join("", sentences));
            boolean strict = STRICT.contains(language);
            assertTrue(sentences.size() <= (strict ? MOST_SENTENCES : MORE_SENTENCES), card.in(language));
            int longest = strict ? LONGEST_SENTENCE : LONGER_SENTENCE;
            sentences.forEach(sentence -> assertTrue(sentence.strip().split("\\s+").length <= longest, sentence));
        }
    }

    @ParameterizedTest
    @MethodSource("cards")
    void it_is_calm_blames_nobody_and_gives_nobody_a_label(PhraseCard card) {
        for (Language language : Language.OFFERED) {
            String words = card.in(language);
            List.of(SHOUTING, LABELS, BLAME)
                    .forEach(pattern -> assertFalse(pattern.matcher(words).find(), words));
            String script = OTHER_SCRIPTS.get(language);
            Pattern own = script == null ? LATIN : Pattern.compile(".*\\p{Is" + script + "}.*");
            assertTrue(own.matcher(words).matches(), words);
        }
    }

    @ParameterizedTest
    @MethodSource("cards")
    void it_names_the_same_numbers_in_every_language_and_published_ones_alone(PhraseCard card) {
        Set<String> numbers = numbers(card.in(Language.DUTCH));
        Language.OFFERED.forEach(language -> assertEquals(numbers, numbers(card.in(language)), card.id()));
        assertTrue(published().containsAll(numbers), numbers::toString);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void no_two_cards_say_the_same(Language language) {
        Set<String> different = new HashSet<>();
        cards().forEach(card -> assertTrue(different.add(card.in(language)), card.in(language)));
    }

    private static Set<String> numbers(String words) {
        return NUMBER.matcher(words).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static Set<String> published() {
        return Table.rows(FILES.text("data/help-lines.csv")).stream()
                .filter(row -> row.get("publish").equals("yes"))
                .flatMap(row -> NUMBER.matcher(row.get("phone")).results().map(MatchResult::group))
                .collect(Collectors.toSet());
    }
}
