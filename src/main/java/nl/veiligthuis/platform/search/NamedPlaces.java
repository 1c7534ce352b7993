package nl.veiligthuis.platform.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.veiligthuis.platform.region.Municipalities;
import nl.veiligthuis.platform.region.Place;
import nl.veiligthuis.platform.region.Places;

/** The places a question names: whoever types where they live is led to what there is in that place. */
@ApplicationScoped
class NamedPlaces {

    private static final int MOST = 4;

    /** Words a name has at most, "Bergen op Zoom"; in a longer question a village could be any word. */
    private static final int LONGEST_NAME = 3;

    private final Places places;
    private final Municipalities municipalities;

    NamedPlaces(Places places, Municipalities municipalities) {
        this.places = places;
        this.municipalities = municipalities;
    }

    /** The places that are named beyond doubt: a postcode, a name alone, or a municipality among other words. */
    List<Place> in(Question question) {
        Optional<String> postcode = Places.postcode(question.asked());
        if (postcode.isPresent()) {
            return places.at(postcode.get());
        }
        Set<Place> named = new LinkedHashSet<>();
        if (question.words().size() <= LONGEST_NAME) {
            places.named(question.asked()).stream()
                    .filter(place -> place.isCalled(question.asked()))
                    .forEach(named::add);
        }
        if (named.isEmpty()) {
            runs(question.words()).forEach(run -> municipalities
                    .called(run)
                    .ifPresent(municipality -> named.add(new Place(municipality, ""))));
        }
        return named.stream().limit(MOST).toList();
    }

    /** The places whose names are nearly what was typed. */
    List<Place> near(Question question) {
        return question.words().isEmpty() || question.words().size() > LONGEST_NAME
                ? List.of()
                : places.named(question.asked()).stream().limit(MOST).toList();
    }

    /** All runs of words that are as long as a name can be, longest first. */
    private static List<String> runs(List<String> words) {
        Set<String> runs = new LinkedHashSet<>();
        for (int length = LONGEST_NAME; length > 0; length--) {
            for (int start = 0; start + length <= words.size(); start++) {
                runs.add(String.join(" ", words.subList(start, start + length)));
            }
        }
        return List.copyOf(runs);
    }
}
