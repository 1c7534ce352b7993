package nl.veiligthuis.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlacesTest {

    final Places places = new Places(2, 1);

    @Test
    void there_are_so_many_and_no_more() {
        assertTrue(places.take(Optional.empty()).isPresent());
        assertTrue(places.take(Optional.empty()).isPresent());
        assertEquals(Optional.empty(), places.take(Optional.empty()));
        assertEquals(2, places.taken());
    }

    @Test
    void a_place_given_back_twice_is_one_place() {
        Places.Place first = places.take(Optional.empty()).orElseThrow();
        places.take(Optional.empty());
        first.giveBack();
        first.giveBack();
        assertEquals(1, places.taken());
    }
}
