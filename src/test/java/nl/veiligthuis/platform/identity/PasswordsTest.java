package nl.veiligthuis.platform.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class PasswordsTest {

    private static final String FINE = "appel ladder citroen";

    @Test
    void twelve_characters_of_any_script_are_enough() {
        assertEquals(Optional.empty(), flaw("éénlangwoord"));
        assertEquals(Optional.empty(), flaw("تفاح سلم ليم"));
        assertEquals(Optional.of(Passwords.Flaw.SHORT), flaw("elf tekens."));
        assertEquals(Optional.of(Passwords.Flaw.SHORT), flaw("😀".repeat(11)));
    }

    @Test
    void what_bcrypt_would_cut_off_is_refused() {
        assertEquals(Optional.empty(), flaw("x".repeat(72)));
        assertEquals(Optional.of(Passwords.Flaw.LONG), flaw("x".repeat(73)));
        assertEquals(Optional.of(Passwords.Flaw.LONG), flaw("é".repeat(37)));
    }

    @Test
    void the_username_and_a_slip_of_the_finger_are_refused() {
        assertEquals(
                Optional.of(Passwords.Flaw.NAME), Passwords.flaw("A.Jansen@vt.nl", "A.Jansen@vt.nl", "a.jansen@vt.nl"));
        assertEquals(Optional.of(Passwords.Flaw.DIFFERENT), Passwords.flaw(FINE, FINE + "x", "a.jansen"));
    }

    private static Optional<Passwords.Flaw> flaw(String chosen) {
        return Passwords.flaw(chosen, chosen, "a.jansen");
    }
}
