package nl.veiligthuis.platform.region;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutlinesTest {

    private static final String WEST = "[[5,52],[5.5,52],[5.5,52.5],[5,52.5],[5,52]]";
    private static final String EAST = "[[5.5,52],[6,52],[6,52.5],[5.5,52.5],[5.5,52]]";

    @Test
    void neighbours_share_their_border_to_the_unit() {
        Map<String, String> paths = Outlines.read(file(feature("A", WEST), feature("B", EAST)));
        // From 171 to 222 and on to 273: 222 is the same line for both.
        assertEquals("M171 264l51 0 0-84-51 0 0 84z", paths.get("A"));
        assertTrue(paths.get("B").startsWith("M222 264l"), paths.get("B"));
    }

    @Test
    void points_that_fall_together_are_one_and_a_ring_that_encloses_nothing_is_left_out() {
        String speck = "[[5,52],[5.001,52],[5.001,52.001],[5,52]]";
        assertEquals(
                Outlines.read(file(feature("A", WEST))),
                Outlines.read(
                        file(feature("A", WEST.replace("[5,52],[5.5", "[5,52],[5.0001,52],[5.5") + "," + speck))));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{                                                        | line 1",
                "{\"features\":[{\"id\":\"A\"}]}                          | region A has no outline",
                "{\"features\":[{\"id\":\"A\",\"geometry\":{\"coordinates\":[[[[5,52],[5,95],[6,52]]]]}}]} | region A has a point off the map: 5.0, 95.0",
            })
    void a_broken_file_is_refused_with_its_name_and_its_region(String text, String complaint) {
        String message = assertThrows(IllegalStateException.class, () -> Outlines.read(text))
                .getMessage();
        assertTrue(message.startsWith("content/data/veilig-thuis-regions.geojson"), message);
        assertTrue(message.contains(complaint), message);
    }

    @Test
    void a_region_that_stands_twice_in_it_is_refused() {
        String twice = file(feature("A", WEST), feature("A", EAST));
        assertTrue(assertThrows(IllegalStateException.class, () -> Outlines.read(twice))
                .getMessage()
                .endsWith("region A stands twice in it"));
    }

    private static String feature(String code, String rings) {
        return "{\"id\":\"%s\",\"geometry\":{\"coordinates\":[[%s]]}}".formatted(code, rings);
    }

    private static String file(String... features) {
        return "{\"features\":[" + String.join(",", features) + "]}";
    }
}
