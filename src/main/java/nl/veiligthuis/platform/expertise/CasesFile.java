package nl.veiligthuis.platform.expertise;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import nl.veiligthuis.platform.expertise.Case.Choice;
import nl.veiligthuis.platform.web.Keys;
import nl.veiligthuis.platform.web.Language;

/** Reads the cases in one language. */
final class CasesFile {

    /** As many as the address of a case has room for. */
    static final int MOST = 99;

    private final Predicate<String> pages;
    private final Set<String> ids = new HashSet<>();

    private CasesFile(Predicate<String> pages) {
        this.pages = pages;
    }

    /**
     * Reads the cases.
     *
     * @param pages whether there is a page with an address
     * @throws IllegalArgumentException with file and key, when something is missing, unknown, of a wrong kind or there twice,
     *     or when not exactly one choice is right
     */
    static CaseSet read(Language language, Keys keys, Predicate<String> pages) {
        CasesFile file = new CasesFile(pages);
        List<Case> cases = new ArrayList<>();
        keys.exactly(List.of("cases")).list("cases").forEach(one -> cases.add(file.one(cases.size() + 1, one)));
        if (cases.size() > MOST) {
            throw keys.wrong("cases", "are more than " + MOST);
        }
        return new CaseSet(language, cases);
    }

    private Case one(int number, Keys keys) {
        keys.exactly(List.of("id", "title", "case", "question", "choices", "source", "read"));
        if (!pages.test(keys.text("read"))) {
            throw keys.wrong("read", "names " + keys.text("read") + ", which is no page");
        }
        return new Case(
                number,
                id(keys, ids),
                keys.text("title"),
                keys.paragraphs("case"),
                keys.text("question"),
                choices(keys),
                keys.text("source"),
                keys.text("read"));
    }

    private static List<Choice> choices(Keys keys) {
        Set<String> ids = new HashSet<>();
        List<Choice> choices =
                keys.list("choices").stream().map(one -> choice(one, ids)).toList();
        if (choices.stream().filter(Choice::right).count() != 1) {
            throw keys.wrong("choices", "must hold exactly one that is right");
        }
        return choices;
    }

    private static Choice choice(Keys keys, Set<String> ids) {
        keys.exactly(List.of("id", "text", "right", "why"));
        return new Choice(id(keys, ids), keys.text("text"), keys.flag("right"), keys.text("why"));
    }

    private static String id(Keys keys, Set<String> ids) {
        String id = keys.id("id", keys.text("id"));
        if (!ids.add(id)) {
            throw keys.wrong("id", "is " + id + ", which stands elsewhere too");
        }
        return id;
    }
}
