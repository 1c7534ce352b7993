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
    private static final int SURE_OF_A_SLIP = 6;
    private static final int FAR = Integer.MAX_VALUE;

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
        /** A municipality's own name with one slip of the finger. */
        SLIP,
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
        String plain = Spelling.plain(cut(typed));
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

    /** What is looked at of a query; never half of a character. */
    static String cut(String typed) {
        if (typed.length() <= LONGEST_QUERY) {
            return typed;
        }
        boolean halved = Character.isHighSurrogate(typed.charAt(LONGEST_QUERY - 1));
        return typed.substring(0, halved ? LONGEST_QUERY - 1 : LONGEST_QUERY);
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
        int bySound = distance(sound, entry.sound());
        int byLetters = distance(plain, entry.plain());
        int distance = Math.min(bySound, byLetters);
        return new Hit(
                entry, distance == FAR ? Fit.NONE : slip(entry, plain, distance) ? Fit.SLIP : Fit.NEAR, distance);
    }

    private static boolean slip(Entry entry, String plain, int distance) {
        return distance == 1
                && plain.length() >= SURE_OF_A_SLIP
                && entry.place().name().isEmpty();
    }

    /** The letters that differ; {@link #FAR} when they are too many for so short a word. */
    private static int distance(String typed, String name) {
        int allowed = typed.length() < SHORTEST_GUESS ? 0 : typed.length() < SURE_OF_A_SLIP ? 1 : 2;
        int distance = new LevenshteinDistance(allowed).apply(typed, name);
        return distance < 0 ? FAR : distance;
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
