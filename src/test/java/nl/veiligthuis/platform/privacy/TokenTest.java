package nl.veiligthuis.platform.privacy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenTest {

    @Test
    void a_random_one_holds_128_bits_and_is_never_the_same() {
        assertEquals(
                10_000,
                Stream.generate(Token::random)
                        .limit(10_000)
                        .map(Token::reveal)
                        .collect(Collectors.toSet())
                        .size());
        assertEquals(16, Base64.getUrlDecoder().decode(Token.random().reveal()).length);
    }

    @Test
    void what_was_revealed_is_taken_back() {
        Token token = Token.random();
        Token again = Token.of(token.reveal()).orElseThrow();
        assertEquals(token.reveal(), again.reveal());
        assertArrayEquals(token.hash(), again.hash());
    }

    @Test
    void its_hash_is_its_sha_256_and_says_nothing_of_it() {
        Token token = Token.of("AAAAAAAAAAAAAAAAAAAAAA").orElseThrow();
        assertEquals(
                "8a5bdb4cc15164126c6ef2668de9dd240d299ce6397a42c95a9411b93d080ed8",
                HexFormat.of().formatHex(token.hash()));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "AAAAAAAAAAAAAAAAAAAAA",
                "AAAAAAAAAAAAAAAAAAAAAAA",
                "AAAAAAAAAAAAAAAAAAAAA=",
                "AAAAAAAAAAAAAAAAAAAAA+",
                "AAAAAAAAAAAAAAAAAAAAA/",
                "AAAAAAAAAAAAAAAAAAAAAA\n",
                " AAAAAAAAAAAAAAAAAAAAA",
                "ÀAAAAAAAAAAAAAAAAAAAAA",
                "' or 1=1; -- AAAAAAAAA"
            })
    void what_cannot_be_one_is_none(String sent) {
        assertEquals(Optional.empty(), Token.of(sent));
    }

    @Test
    void it_does_not_show_in_a_log() {
        Token token = Token.random();
        assertFalse(token.toString().contains(token.reveal()));
        assertFalse(("" + Optional.of(token)).contains(token.reveal()));
        assertTrue(token.toString().contains("hidden"));
    }
}
