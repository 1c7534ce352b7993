package nl.veiligthuis.platform.search;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.veiligthuis.platform.web.Language;

/**
 * How long an answer takes, over all that is shipped: the questions of {@code questions.tsv}, and long ones made of their words
 * with a slip of the finger in each. Run by {@code bin/measure-search}; ends with 1 when an answer in fifty takes longer than
 * wanted.
 */
public final class SearchMeasure {

    private static final double WANTED = 20;
    private static final int ROUNDS_BEFORE = 15;
    private static final int ROUNDS = 30;
    private static final int LONG_ONES = 100;
    private static final int WORDS = 8;

    /** The same questions each time. */
    private static final Random CHANCE = new Random(247);

    /** On a busy machine the work of an answer tells more than how long it took. */
    private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();

    private SearchMeasure() {}

    private record Typed(Language reader, String question) {}

    public static void main(String[] arguments) {
        long start = System.nanoTime();
        Search search = Asked.search();
        System.out.printf("Read and indexed in %.0f ms.%n", milliseconds(start));
        boolean quick = true;
        for (Language reader : Language.OFFERED) {
            List<Typed> asked = Asked.all().stream()
                    .filter(question -> question.reader().equals(reader))
                    .map(question -> new Typed(reader, question.question()))
                    .toList();
            quick &= measure(search, reader.tag() + ", as people ask", asked);
            quick &= measure(search, reader.tag() + ", eight misspelt words", longOnes(asked, reader));
        }
        if (!quick) {
            System.exit(1);
        }
    }

    private static boolean measure(Search search, String name, List<Typed> questions) {
        for (int round = 0; round < ROUNDS_BEFORE; round++) {
            questions.forEach(question -> search.find(question.reader(), question.question()));
        }
        double[] took = new double[ROUNDS * questions.size()];
        double[] worked = new double[took.length];
        int count = 0;
        for (int round = 0; round < ROUNDS; round++) {
            for (Typed question : questions) {
                long start = System.nanoTime();
                long idle = THREAD.getCurrentThreadCpuTime();
                search.find(question.reader(), question.question());
                worked[count] = (THREAD.getCurrentThreadCpuTime() - idle) / 1e6;
                took[count++] = milliseconds(start);
            }
        }
        Arrays.sort(took);
        Arrays.sort(worked);
        double late = took[(int) (count * 0.98)];
        System.out.printf(
                "%-28s %4d questions, %d times: p50 %.2f ms, p98 %.2f ms, max %.2f ms; of work p50 %.2f ms, p98 %.2f ms%n",
                name,
                questions.size(),
                ROUNDS,
                took[count / 2],
                late,
                took[count - 1],
                worked[count / 2],
                worked[(int) (count * 0.98)]);
        return late < WANTED;
    }

    private static List<Typed> longOnes(List<Typed> asked, Language reader) {
        List<String> words = asked.stream()
                .flatMap(question -> Stream.of(question.question().split(" ")))
                .filter(word -> word.length() > 3)
                .distinct()
                .toList();
        List<Typed> questions = new ArrayList<>();
        for (int question = 0; question < LONG_ONES; question++) {
            questions.add(new Typed(
                    reader,
                    CHANCE.ints(WORDS, 0, words.size())
                            .mapToObj(words::get)
                            .map(SearchMeasure::misspelt)
                            .collect(Collectors.joining(" "))));
        }
        return questions;
    }

    /** A letter left out, or two that changed places. */
    private static String misspelt(String word) {
        int place = 1 + CHANCE.nextInt(word.length() - 2);
        return CHANCE.nextBoolean()
                ? word.substring(0, place) + word.substring(place + 1)
                : word.substring(0, place) + word.charAt(place + 1) + word.charAt(place) + word.substring(place + 2);
    }

    private static double milliseconds(long start) {
        return (System.nanoTime() - start) / 1e6;
    }
}
