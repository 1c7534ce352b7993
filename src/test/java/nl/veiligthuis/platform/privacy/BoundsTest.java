package nl.veiligthuis.platform.privacy;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class BoundsTest {

    static final List<Bounds.Bound> ALL = Bounds.ALL;

    @Test
    void every_setting_has_bounds_and_its_default_is_within() {
        assertEquals(
                new TreeSet<>(Chosen.settings()),
                new TreeSet<>(ALL.stream().map(Bounds.Bound::setting).toList()));
        assertDoesNotThrow(() -> Bounds.check(Chosen.with("", "")));
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void what_is_just_outside_stops_the_start_with_one_line_that_says_what_may_be(Bounds.Bound bound) {
        accepted(bound, bound.least());
        accepted(bound, bound.most());
        refused(bound, bound.least().minusSeconds(1));
        refused(bound, bound.most().plusSeconds(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT24H1S", "P2D", "P30D"})
    void no_word_of_a_chat_can_be_kept_for_longer_than_a_day(String longer) {
        assertThrows(IllegalArgumentException.class, () -> Bounds.check(Chosen.with("after-end", longer)));
        assertThrows(IllegalArgumentException.class, () -> Bounds.check(Chosen.with("silence", longer)));
    }

    @Test
    void an_operator_cannot_cut_off_what_is_younger_than_a_year() {
        assertEquals(
                "platform.retention.audit must be between 366d and 3653d.",
                assertThrows(IllegalArgumentException.class, () -> Bounds.checkAudit(Duration.ofDays(365)))
                        .getMessage());
        assertDoesNotThrow(() -> Bounds.checkAudit(Duration.ofDays(366)));
    }

    private static void accepted(Bounds.Bound bound, Duration time) {
        assertDoesNotThrow(() -> Bounds.check(Chosen.with(bound.setting(), Chosen.written(time))));
    }

    private static void refused(Bounds.Bound bound, Duration time) {
        assertEquals(
                "platform.retention." + bound.setting() + " must be " + bound.told() + ".",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> Bounds.check(Chosen.with(bound.setting(), Chosen.written(time))))
                        .getMessage());
    }
}
