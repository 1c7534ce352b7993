package nl.veiligthuis.platform.faults;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** The figures of a run and what did not hold in it. */
final class Report {

    /** Sentences of a kind that are printed; of a broken run there may be thousands. */
    private static final int MOST_PRINTED = 20;

    private static final int WIDEST = 160;

    private record Line(String what, String value) {}

    private final List<Line> lines = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();

    void line(String what, String value, Object... details) {
        lines.add(new Line(what, value.formatted(details)));
    }

    /** What may explain a figure and fails nothing. */
    void remark(List<String> sentences) {
        remarks.addAll(sentences);
    }

    /** Something that must hold. */
    void require(boolean holds, String otherwise, Object... details) {
        if (!holds) {
            failures.add(otherwise.formatted(details));
        }
    }

    void failed(List<String> sentences) {
        failures.addAll(sentences);
    }

    boolean passed() {
        return failures.isEmpty();
    }

    void print(PrintStream out) {
        out.println();
        lines.forEach(line -> out.printf("  %-50s %s%n", line.what(), line.value()));
        print(out, remarks);
        print(out, failures);
        out.println();
        out.println(passed() ? "PASS" : "FAIL");
    }

    private static void print(PrintStream out, List<String> sentences) {
        if (!sentences.isEmpty()) {
            out.println();
        }
        sentences.stream()
                .limit(MOST_PRINTED)
                .map(sentence -> sentence.substring(0, Math.min(sentence.length(), WIDEST)))
                .forEach(sentence -> out.println("  " + sentence));
        if (sentences.size() > MOST_PRINTED) {
            out.printf("  And %d more.%n", sentences.size() - MOST_PRINTED);
        }
    }
}
