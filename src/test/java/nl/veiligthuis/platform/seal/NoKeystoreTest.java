package nl.veiligthuis.platform.seal;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Set;
import nl.veiligthuis.platform.privacy.Token;
import org.apache.commons.text.StringEscapeUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** While no keystore answers, no chat begins; the pages say so, and an operator is told. */
@QuarkusTest
class NoKeystoreTest extends SealedChat {

    private static final int LOOKS = 100;

    @Inject
    Keystore keystore;

    @Inject
    KeyHealth health;

    @BeforeEach
    void the_keystore_is_away() {
        QuarkusMock.installMockForInstance(new Away(), keystore);
    }

    @AfterEach
    void the_keystore_is_back() throws InterruptedException {
        QuarkusMock.installMockForInstance(Sealer.keystore(), keystore);
        for (int look = 0; look < LOOKS && !done(health::usable); look++) {
            Thread.sleep(100);
        }
    }

    @Test
    void no_chat_begins_and_the_page_says_so_with_the_numbers_and_the_health_to_operators() {
        String page = StringEscapeUtils.unescapeHtml4(service.form()
                .formParam("token", Token.random().reveal())
                .formParam("called", "Noor")
                .post("/nl/chat")
                .then()
                .statusCode(200)
                .extract()
                .asString());
        assertTrue(page.contains("De chat is nu niet te bereiken."), page);
        assertTrue(page.contains("href=\"tel:0800-2000\"") && page.contains("href=\"tel:112\""), page);
        assertFalse(page.contains("Noor"), page);
        assertEquals(1, sql.number("select count(*) from conversation"));
        String told = given().get("/q/health/group/chat")
                .then()
                .statusCode(503)
                .extract()
                .path("checks[0].data.keys");
        assertEquals("cannot be used", told);
        given().get("/q/health/ready").then().statusCode(200);
    }

    @Test
    void a_chat_that_is_under_way_goes_on() {
        assertTrue(say("nl", "Ben je er nog?").contains("Ben je er nog?"));
        assertEquals(2, entries());
    }

    @Test
    void a_chat_ends_all_the_same_and_is_sealed_later() throws InterruptedException {
        sealer.age(chat, 3_600);
        long before = sealer.start(chat);
        service.endChat(token);
        assertEquals(1, sql.number("select count(*) from conversation where id = ? and ended_at is not null", chat));
        assertEquals(before, sealer.start(chat));
        the_keystore_is_back();
        assertEquals(1, look(now()).rewrapped());
        assertTrue(before < sealer.start(chat));
    }

    private static final class Away implements Keystore {

        @Override
        public byte[] wrap(long start, byte[] key, byte[] bound) {
            throw new KeystoreFailure("away", null);
        }

        @Override
        public byte[] unwrap(long start, byte[] wrapped, byte[] bound) {
            throw new KeystoreFailure("away", null);
        }

        @Override
        public Set<Long> starts() {
            throw new KeystoreFailure("away", null);
        }

        @Override
        public void destroy(long start) {
            throw new KeystoreFailure("away", null);
        }
    }
}
