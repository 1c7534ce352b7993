package nl.veiligthuis.platform.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import nl.veiligthuis.platform.statistics.Suppression.Sum;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class SuppressionTest {

    private static final int HIGHEST = 16;

    @Test
    void large_numbers_and_zeros_are_shown() {
        assertEquals(Set.of(), withheld(12, 0, 5, 30));
    }

    @Test
    void one_small_number_takes_the_next_smallest_with_it() {
        assertEquals(Set.of("1", "2"), withheld(12, 3, 7, 30));
    }

    @Test
    void two_small_numbers_that_leave_too_little_doubt_take_another() {
        assertEquals(Set.of("0", "1", "2"), withheld(1, 2, 7, 30));
    }

    @Test
    void several_small_numbers_protect_each_other() {
        assertEquals(Set.of("0", "1", "2"), withheld(3, 4, 4, 30));
    }

    @Test
    void a_small_number_that_is_all_there_is_takes_the_total_with_it() {
        assertEquals(Set.of("1", "total"), withheld(0, 3, 0));
        assertEquals(Set.of("0", "1", "2", "total"), withheld(1, 1, 1));
    }

    @Test
    void a_total_that_stands_in_two_tables_is_no_way_round() {
        Map<String, Long> figures = Map.of("asked", 50L, "taken", 48L, "left", 2L, "short", 20L, "long", 28L);
        List<Sum> sums =
                List.of(new Sum("asked", List.of("taken", "left")), new Sum("taken", List.of("short", "long")));
        Set<String> withheld = Suppression.withheld(figures, sums);
        assertTrue(withheld.contains("left"));
        assertTrue(
                withheld.contains("asked") || withheld.contains("taken") && withheld.contains("short"),
                withheld::toString);
    }

    @RepeatedTest(500)
    void no_small_number_of_a_table_with_a_total_can_be_worked_out(RepetitionInfo run) {
        Random random = new Random(run.getCurrentRepetition());
        int[] parts = IntStream.generate(() -> random.nextInt(3) == 0 ? random.nextInt(40) : random.nextInt(6))
                .limit(1 + random.nextInt(8))
                .toArray();
        Set<String> withheld = withheld(parts);
        long total = IntStream.of(parts).sum();
        long hidden = IntStream.range(0, parts.length)
                .filter(part -> withheld.contains(Integer.toString(part)))
                .count();
        long rest = total
                - IntStream.range(0, parts.length)
                        .filter(part -> !withheld.contains(Integer.toString(part)))
                        .mapToLong(part -> parts[part])
                        .sum();
        for (int part = 0; part < parts.length; part++) {
            boolean small = parts[part] > 0 && parts[part] < 5;
            assertTrue(!small || withheld.contains(Integer.toString(part)));
            assertTrue(parts[part] > 0 || !withheld.contains(Integer.toString(part)), "zero is shown");
            if (small && !withheld.contains("total")) {
                // The others are at least 1 each: so many values are possible for this one.
                long possible = hidden == 1 ? 1 : rest - (hidden - 1);
                assertTrue(possible >= 5, () -> "told: " + new TreeMap<>(figures(parts)) + " without " + withheld);
            }
        }
        assertTrue(total == 0 || total >= 5 || withheld.contains("total"));
    }

    /** Goes through every set of numbers a reader could think of: a search of its own, not the rule again. */
    @RepeatedTest(30)
    void no_small_number_of_tables_that_hang_together_can_be_worked_out(RepetitionInfo run) {
        Random random = new Random(1_000L + run.getCurrentRepetition());
        long[] truth =
                IntStream.range(0, 5).mapToLong(part -> random.nextInt(9)).toArray();
        Map<String, Long> figures = linked(truth);
        List<Sum> sums = List.of(
                new Sum("taken", List.of("short", "long")),
                new Sum("left", List.of("soon", "late")),
                new Sum("asked", List.of("taken", "left")),
                new Sum("asked", List.of("north", "south")));
        Set<String> withheld = Suppression.withheld(figures, sums);
        Map<String, Set<Long>> possible = possible(figures, withheld);
        figures.forEach((name, number) -> {
            boolean small = number > 0 && number < 5;
            assertFalse(small && !withheld.contains(name), name);
            assertTrue(
                    !small || possible.get(name).size() >= 5, () -> name + " in " + figures + " without " + withheld);
        });
    }

    private static Map<String, Set<Long>> possible(Map<String, Long> figures, Set<String> withheld) {
        Map<String, Set<Long>> possible = new HashMap<>();
        for (long one : guesses("short", figures, withheld)) {
            for (long two : guesses("long", figures, withheld)) {
                for (long three : guesses("soon", figures, withheld)) {
                    for (long four : guesses("late", figures, withheld)) {
                        for (long five : guesses("north", figures, withheld)) {
                            note(possible, linked(one, two, three, four, five), figures, withheld);
                        }
                    }
                }
            }
        }
        return possible;
    }

    private static long[] guesses(String part, Map<String, Long> figures, Set<String> withheld) {
        return withheld.contains(part) ? LongStream.rangeClosed(1, HIGHEST).toArray() : new long[] {figures.get(part)};
    }

    private static void note(
            Map<String, Set<Long>> possible,
            Map<String, Long> guessed,
            Map<String, Long> figures,
            Set<String> withheld) {
        if (agrees(guessed, figures, withheld)) {
            guessed.forEach((name, number) ->
                    possible.computeIfAbsent(name, key -> new HashSet<>()).add(number));
        }
    }

    private static boolean agrees(Map<String, Long> guessed, Map<String, Long> figures, Set<String> withheld) {
        return figures.entrySet().stream()
                .allMatch(figure -> withheld.contains(figure.getKey())
                        ? guessed.get(figure.getKey()) > 0
                        : guessed.get(figure.getKey()).equals(figure.getValue()));
    }

    private static Map<String, Long> linked(long... parts) {
        Map<String, Long> figures = new HashMap<>();
        figures.put("short", parts[0]);
        figures.put("long", parts[1]);
        figures.put("taken", parts[0] + parts[1]);
        figures.put("soon", parts[2]);
        figures.put("late", parts[3]);
        figures.put("left", parts[2] + parts[3]);
        long asked = parts[0] + parts[1] + parts[2] + parts[3];
        figures.put("asked", asked);
        long north = Math.min(parts[4], asked);
        figures.put("north", north);
        figures.put("south", asked - north);
        return figures;
    }

    private static Set<String> withheld(int... parts) {
        List<String> names =
                IntStream.range(0, parts.length).mapToObj(Integer::toString).toList();
        return Suppression.withheld(figures(parts), List.of(new Sum("total", names)));
    }

    private static Map<String, Long> figures(int... parts) {
        Map<String, Long> figures = new HashMap<>();
        for (int part = 0; part < parts.length; part++) {
            figures.put(Integer.toString(part), (long) parts[part]);
        }
        figures.put("total", (long) IntStream.of(parts).sum());
        return figures;
    }
}
