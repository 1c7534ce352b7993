package nl.veiligthuis.platform.kept;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptedTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "gzip, deflate, br, zstd             | BROTLI",
                "gzip, deflate                       | GZIP",
                "GZIP                                | GZIP",
                "x-gzip                              | GZIP",
                "''                                  | IDENTITY",
                "identity                            | IDENTITY",
                "deflate                             | IDENTITY",
                "*                                   | BROTLI",
                "*;q=0                               | IDENTITY",
                "identity;q=0                        | IDENTITY",
                "identity;q=0, *;q=0                 | IDENTITY",
                "identity;q=0, gzip                  | GZIP",
                "gzip;q=0, *                         | BROTLI",
                "br;q=0, *                           | GZIP",
                "br;q=0, gzip;q=0, *                 | IDENTITY",
                "br ; q = 0.5 , gzip;q=0.8           | GZIP",
                "br;q=0.500,gzip;q=0.501             | GZIP",
                "br;q=0.8,gzip;q=0.8                 | BROTLI",
                "identity;q=1, gzip;q=0.5            | IDENTITY",
                "gzip;q=0.001                        | GZIP",
                "gzip;q=1.000, br;q=0.999            | GZIP",
                "brotli, gzipped, xgzip, br-x        | IDENTITY",
                "gzip;q=                             | IDENTITY",
                "gzip;q=yes                          | IDENTITY",
                "gzip;q=9                            | IDENTITY",
                ",,, ;q=1, gzip                      | GZIP",
                "br;q=0, gzip;q=0, identity;q=0.5    | IDENTITY",
            })
    void a_client_gets_what_it_likes_best(String header, Coding coding) {
        assertEquals(coding, Accepted.best(header));
    }

    @Test
    void who_says_nothing_gets_what_everybody_can_read() {
        assertEquals(Coding.IDENTITY, Accepted.best(null));
    }

    @Test
    void this_machine_has_every_coding() {
        assertTrue(Coding.BROTLI.available());
    }
}
