package nl.veiligthuis.platform.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class BarsTest {

    private static final int WIDTH = 440;
    private static final Bars.Layout LAYOUT = new Bars.Layout(WIDTH, 200, 80, 100, false);

    @Test
    void bars_are_as_long_as_their_numbers_and_zero_has_none() {
        Picture picture = Bars.of(List.of(), List.of(line("A", 100), line("B", 50), line("C", 0)), LAYOUT);
        assertEquals(2, picture.boxes().size());
        assertEquals(picture.boxes().get(0).width(), 2 * picture.boxes().get(1).width(), 0.2);
        assertEquals(List.of("A", "100", "B", "50", "C", "0"), words(picture));
        inside(picture);
    }

    @Test
    void two_bars_under_one_name_lie_apart_and_differ_in_form_and_a_key_tells_which_is_which() {
        Picture picture = Bars.of(
                List.of(new Bars.Key(Bars.FILLED, "Women"), new Bars.Key(Bars.OUTLINED, "Men")),
                List.of(new Bars.Line(
                        "2014", List.of(new Bars.Bar(Bars.FILLED, 31, "31"), new Bars.Bar(Bars.OUTLINED, 100, "100")))),
                LAYOUT);
        assertEquals(List.of("Women", "Men", "2014", "31", "100"), words(picture));
        assertEquals(
                List.of("bar", "other", "bar", "other"),
                picture.boxes().stream().map(Picture.Box::kind).toList());
        Picture.Box women = picture.boxes().get(2);
        Picture.Box men = picture.boxes().get(3);
        assertTrue(women.y() + women.height() < men.y(), picture::toString);
        inside(picture);
    }

    @Test
    void a_part_lies_on_its_whole() {
        Picture picture = Bars.of(List.of(), List.of(line("A", 25)), new Bars.Layout(WIDTH, 100, 40, 100, true));
        Picture.Box whole = picture.boxes().get(0);
        Picture.Box part = picture.boxes().get(1);
        assertEquals(WIDTH - 140, whole.width());
        assertEquals(whole.width() / 4, part.width(), 0.1);
        assertEquals(whole.x(), part.x());
        inside(picture);
    }

    @Test
    void nothing_at_all_can_be_drawn() {
        inside(Bars.of(List.of(), List.of(line("A", 0)), LAYOUT));
        inside(Bars.of(List.of(), List.of(), LAYOUT));
    }

    @Test
    void mirrored_twice_a_picture_is_itself_and_once_it_begins_at_the_right() {
        Picture picture = Bars.of(List.of(), List.of(line("A", 100)), LAYOUT);
        assertEquals(picture, picture.mirrored().mirrored());
        assertEquals(
                WIDTH - picture.texts().getFirst().x(),
                picture.mirrored().texts().getFirst().x());
        inside(picture.mirrored());
    }

    private static Bars.Line line(String name, int number) {
        return new Bars.Line(name, List.of(new Bars.Bar(Bars.FILLED, number, Integer.toString(number))));
    }

    private static List<String> words(Picture picture) {
        return picture.texts().stream().map(Picture.Text::words).toList();
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
