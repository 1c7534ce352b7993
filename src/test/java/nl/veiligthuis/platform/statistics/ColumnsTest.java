package nl.veiligthuis.platform.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import nl.veiligthuis.platform.picture.Picture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnsTest {

    @Test
    void columns_stand_on_the_floor_and_what_is_withheld_is_a_box_of_one_size() {
        Picture picture = Columns.of(IntStream.range(0, 24)
                .mapToObj(hour -> new Columns.Column("", hour % 2 == 0 ? hour : 0, 0, hour == 3 || hour == 5))
                .toList());
        List<Picture.Box> bars = of(picture, "bar");
        assertEquals(11, bars.size());
        assertEquals(
                1, bars.stream().map(bar -> bar.y() + bar.height()).distinct().count());
        assertEquals(2, of(picture, "withheld").size());
        assertEquals(
                1,
                of(picture, "withheld").stream()
                        .map(Picture.Box::height)
                        .distinct()
                        .count());
        inside(picture);
    }

    @Test
    void nothing_at_all_can_be_drawn() {
        inside(Columns.of(List.of(new Columns.Column("0", 0, 0, false))));
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "3, 1", "5, 2", "9, 5", "21, 10", "200, 50", "1001, 500"})
    void the_scale_has_round_steps(double most, int step) {
        assertEquals(step, Columns.step(most));
    }

    private static List<Picture.Box> of(Picture picture, String kind) {
        return picture.boxes().stream().filter(box -> box.kind().equals(kind)).toList();
    }

    private static void inside(Picture picture) {
        picture.boxes()
                .forEach(box -> assertTrue(
                        box.x() >= 0
                                && box.y() >= 0
                                && box.x() + box.width() <= picture.width() + 0.1
                                && box.y() + box.height() <= picture.height(),
                        box::toString));
        picture.texts()
                .forEach(text -> assertTrue(
                        text.x() >= 0 && text.x() <= picture.width() && text.y() <= picture.height(), text::toString));
    }
}
