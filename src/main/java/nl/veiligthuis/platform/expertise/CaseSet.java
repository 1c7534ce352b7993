package nl.veiligthuis.platform.expertise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.veiligthuis.platform.expertise.Case.Choice;
import nl.veiligthuis.platform.web.Language;

/**
 * All cases in one language.
 *
 * @param language they are written in
 * @param cases in order
 */
public record CaseSet(Language language, List<Case> cases) implements Translated {

    public CaseSet {
        cases = List.copyOf(cases);
    }

    Optional<Case> find(int number) {
        return cases.stream().filter(one -> one.number() == number).findFirst();
    }

    @Override
    public List<String> shape() {
        List<String> shape = new ArrayList<>();
        for (Case one : cases) {
            String place = "cases[" + (one.number() - 1) + "]";
            shape.add(place + ".id " + one.id());
            shape.add(place + ".read " + one.read());
            for (int choice = 0; choice < one.choices().size(); choice++) {
                Choice written = one.choices().get(choice);
                shape.add(place + ".choices[" + choice + "].id " + written.id());
                shape.add(place + ".choices[" + choice + "].right " + written.right());
            }
        }
        return shape;
    }
}
