package nl.veiligthuis.platform.expertise;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.veiligthuis.platform.search.Findable;
import nl.veiligthuis.platform.search.Findables;
import nl.veiligthuis.platform.web.Language;

/** The guide, the list of cases, and each case. What a case leads to is not found: it would give the answer away. */
@ApplicationScoped
public class ExpertiseFindables implements Findables {

    private final Guides guides;
    private final Cases cases;

    ExpertiseFindables(Guides guides, Cases cases) {
        this.guides = guides;
        this.cases = cases;
    }

    @Override
    public List<Findable> in(Language reader) {
        CaseSet set = cases.in(reader);
        ExpertiseMessages words = set.language().words(ExpertiseMessages.class);
        List<Findable> found = new ArrayList<>();
        found.add(guide(guides.guide(reader)));
        found.add(Findable.of(
                Case.FOLDER, set.language(), words.cases_title(), words.cases_summary(), List.of(words.cases_intro())));
        set.cases()
                .forEach(one -> found.add(
                        Findable.of(one.address(), set.language(), one.title(), one.question(), one.paragraphs())));
        return found;
    }

    private static Findable guide(Guide guide) {
        ExpertiseMessages words = guide.language().words(ExpertiseMessages.class);
        return Findable.of(
                GuideResource.PATH,
                guide.language(),
                words.guide_title(),
                words.guide_summary(),
                Stream.concat(
                                guide.intro().stream(),
                                guide.steps().stream()
                                        .flatMap(step -> Stream.concat(Stream.of(step.title()), step.what().stream())))
                        .toList());
    }
}
