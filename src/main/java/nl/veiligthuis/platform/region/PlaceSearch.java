package nl.veiligthuis.platform.region;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds a municipality by what somebody typed: a name or a part of it, with or without accents, well spelt or nearly. */
final class PlaceSearch {

    /** How many places are offered at most. */
    static final int MOST = 8;

    /** Characters of a query that are looked at. */
    static final int LONGEST_QUERY = 80;

    private static final int SHORTEST_GUESS = 3;

    private final List<Entry> entries = new ArrayList<>();

    /** A name under which a place is found. */
    private record Entry(Place place, String plain, String sound) {

        Entry(Place place, String name) {
            this(place, Spelling.plain(name), Spelling.sound(Spelling.plain(name)));
        }
    }

    /** How well a name fits, best first. Better than {@code EXACT} is impossible; what fits less than {@code NEAR} does not. */
    private enum Fit {
        EXACT,
        START,
        WORD,
        SOUND,
        PART,
        SOUND_START,
        NEAR,
        NONE
    }

    private record Hit(Entry entry, Fit fit, int distance) {}

    /** Makes a municipality findable by a name of its own, also without the province some carry: "Bergen (NH)". */
    void add(Municipality municipality) {
        Place place = new Place(municipality, "");
        entries.add(new Entry(place, municipality.name()));
        int province = municipality.name().indexOf(" (");
        if (province > 0) {
            entries.add(new Entry(place, municipality.name().substring(0, province)));
        }
    }

    /** Makes a municipality findable by the name of a place in it, or by another name it is known by. */
    void add(Municipality municipality, String name) {
        if (!Spelling.plain(name).equals(Spelling.plain(municipality.name()))) {
            entries.add(new Entry(new Place(municipality, name), name));
        }
    }

    /**
     * The places somebody may mean, best first, each municipality once.
     *
     * @param typed anything; what is longer than {@value #LONGEST_QUERY} characters is cut
     */
    List<Place> find(String typed) {
        String cut = typed.length() > LONGEST_QUERY ? typed.substring(0, LONGEST_QUERY) : typed;
        String plain = Spelling.plain(cut);
        if (plain.length() < 2) {
            return List.of();
        }
        String sound = Spelling.sound(plain);
        List<Hit> hits = entries.stream()
                .map(entry -> judge(entry, plain, sound))
                .filter(hit -> hit.fit() != Fit.NONE)
                .sorted(Comparator.comparing(Hit::fit)
                        .thenComparing(Hit::distance)
                        .thenComparing(hit -> !hit.entry().place().name().isEmpty())
                        .thenComparing(hit -> hit.entry().plain()))
                .toList();
        return best(hits);
    }

    private static List<Place> best(List<Hit> hits) {
        if (hits.isEmpty()) {
            return List.of();
        }
        boolean exact = hits.getFirst().fit() == Fit.EXACT;
        Set<Municipality> offered = new HashSet<>();
        return hits.stream()
                .filter(hit -> !exact || hit.fit() == Fit.EXACT)
                .map(hit -> hit.entry().place())
                .filter(place -> offered.add(place.municipality()))
                .limit(MOST)
                .collect(Collectors.toUnmodifiableList());
    }

    private static Hit judge(Entry entry, String plain, String sound) {
        Fit fit = fit(entry, plain, sound);
        if (fit != Fit.NONE) {
            return new Hit(entry, fit, 0);
        }
        int allowed = sound.length() < SHORTEST_GUESS ? 0 : sound.length() < 6 ? 1 : 2;
        int distance = new LevenshteinDistance(allowed).apply(sound, entry.sound());
        return new Hit(entry, distance > 0 ? Fit.NEAR : Fit.NONE, distance);
    }

    private static Fit fit(Entry entry, String plain, String sound) {
        if (entry.plain().equals(plain)) {
            return Fit.EXACT;
        }
        if (entry.plain().startsWith(plain)) {
            return Fit.START;
        }
        if (entry.plain().contains(" " + plain)) {
            return Fit.WORD;
        }
        if (entry.sound().equals(sound)) {
            return Fit.SOUND;
        }
        if (plain.length() >= SHORTEST_GUESS && entry.plain().contains(plain)) {
            return Fit.PART;
        }
        return sound.length() >= SHORTEST_GUESS && entry.sound().startsWith(sound) ? Fit.SOUND_START : Fit.NONE;
    }
}
