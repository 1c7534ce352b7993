package nl.veiligthuis.platform.identity;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;
import nl.veiligthuis.platform.journeys.Authenticator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TotpTest {

    /** The secret of RFC 6238, appendix B. */
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @CsvSource({"59, 287082", "1111111109, 081804", "1111111111, 050471", "1234567890, 005924", "20000000000, 353130"})
    void the_codes_are_those_of_the_standard(long second, String code) {
        assertEquals(OptionalLong.of(second / 30), Totp.step(SECRET, code, Instant.ofEpochSecond(second)));
    }

    @Test
    void a_clock_may_differ_by_one_step_and_no_more() {
        Instant now = Instant.ofEpochSecond(1_234_567_890);
        for (int steps = -1; steps <= 1; steps++) {
            assertEquals(OptionalLong.of(41_152_263), Totp.step(SECRET, "005924", now.plusSeconds(30L * steps)));
        }
        assertEquals(OptionalLong.empty(), Totp.step(SECRET, "005924", now.plusSeconds(60)));
        assertEquals(OptionalLong.empty(), Totp.step(SECRET, "005924", now.minusSeconds(60)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"005 924", " 005924 ", "٠٠٥٩٢٤", "۰۰۵۹۲۴"})
    void digits_of_other_scripts_and_spaces_do_not_matter(String typed) {
        assertTrue(
                Totp.step(SECRET, typed, Instant.ofEpochSecond(1_234_567_890)).isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5924", "0005924", "00592x", "-05924", "+05924", "005925", "999999999999"})
    void anything_else_is_no_code(String typed) {
        assertTrue(
                Totp.step(SECRET, typed, Instant.ofEpochSecond(1_234_567_890)).isEmpty());
    }

    @Test
    void a_secret_is_told_in_base_32_as_apps_read_it() {
        assertEquals("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ", Totp.typed(SECRET));
        assertEquals(
                "otpauth://totp/Veilig%20Thuis:a.jansen%40vt.nl?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
                        + "&issuer=Veilig%20Thuis",
                Totp.address(SECRET, "a.jansen@vt.nl"));
        byte[] small = new byte[20];
        small[19] = 1;
        assertEquals("AAAA AAAA AAAA AAAA AAAA AAAA AAAA AAAB", Totp.typed(small));
        assertArrayEquals(small, Authenticator.typed(Totp.typed(small)).secret());
    }

    @Test
    void every_secret_is_new() {
        assertNotEquals(Totp.typed(Totp.newSecret()), Totp.typed(Totp.newSecret()));
        assertEquals(20, Totp.newSecret().length);
    }
}
