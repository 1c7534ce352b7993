package nl.veiligthuis.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FrameTest {

    private static final Edition EDE = new Edition("ede", "Ede");

    @Test
    void links_of_a_text_stay_in_the_edition_it_is_shown_in_and_keep_every_sign_of_their_address() {
        String text =
                "<a href=\"/nl/rode-vlaggen#a$1\">a</a> <a href=\"/en/home\">b</a> <a href=\"https://ggd.nl/$\">c</a>";
        assertEquals(
                "<a href=\"/nl/in/ede/rode-vlaggen#a$1\">a</a> <a href=\"/en/home\">b</a> <a href=\"https://ggd.nl/$\">c</a>",
                in(EDE).inside(text));
        assertEquals(text, in(Edition.NATIONAL).inside(text));
    }

    private static Frame in(Edition edition) {
        return new Frame(Language.DUTCH, "", "", "", Frame.Kind.PUBLIC, FrontDoor.State.OPEN, edition, null);
    }
}
