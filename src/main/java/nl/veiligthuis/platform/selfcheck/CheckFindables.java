package nl.veiligthuis.platform.selfcheck;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.veiligthuis.platform.search.Findable;
import nl.veiligthuis.platform.search.Findables;
import nl.veiligthuis.platform.web.Language;

/** The checks, by what they are about. Their questions are left out: torn from their place they would frighten. */
@ApplicationScoped
public class CheckFindables implements Findables {

    private final SelfChecks checks;

    CheckFindables(SelfChecks checks) {
        this.checks = checks;
    }

    @Override
    public List<Findable> in(Language reader) {
        return checks.all(reader).stream()
                .map(check -> Findable.of(
                        check.path(), check.language(), check.title(), check.summary(), List.of(check.summary())))
                .toList();
    }
}
