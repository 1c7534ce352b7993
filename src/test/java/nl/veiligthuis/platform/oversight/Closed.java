package nl.veiligthuis.platform.oversight;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.UUID;
import nl.veiligthuis.platform.journeys.Service;
import nl.veiligthuis.platform.journeys.Sql;
import nl.veiligthuis.platform.seal.Sealer;

/** Chats of a test's own that have ended, and people who want to read them. */
record Closed(Service service, Sql sql) {

    static final String PATH = "/console/texts";
    static final String UTRECHT = "VT20";
    static final String AMSTERDAM = "VT01";
    static final String SECRET = "Een groot geheim.";

    static Closed begun(URI address, Sql sql) {
        Closed closed = new Closed(new Service(address), sql);
        closed.over();
        return closed;
    }

    void over() {
        sql.change("delete from conversation");
        sql.change(
                "update account set language = 'nl', roles = 'coordinator,adviser' where username = 'voorbeeld-coordinator'");
    }

    /** A chat that ended an hour ago. */
    UUID chat(String region, int adviser) {
        UUID chat = UUID.randomUUID();
        sql.change(
                "insert into conversation (id, language, ended_at) values (?, 'nl', now() - interval '1 hour')", chat);
        new Sealer(sql).called(chat, "Geheime Naam");
        sql.change(
                "insert into advice_request (conversation_id, state, region_code, audience, outcome, adviser_id, last_adviser_id)"
                        + " values (?, 'CLOSED', ?, 'BYSTANDER', 'ADVICE', ?, ?)",
                chat,
                region,
                account(adviser),
                account(adviser));
        says(chat, "VISITOR", SECRET);
        says(chat, "ADVISER", "Wat goed dat je het zegt.");
        sql.change(
                "insert into note (conversation_id, number, author, sender_id, sealed) values (?, 1, ?, ?, ?)",
                chat,
                account(adviser),
                UUID.randomUUID(),
                new Sealer(sql).note(chat, 1, account(adviser), "Een aantekening."));
        return chat;
    }

    void says(UUID chat, String author, String text) {
        sql.change("update conversation set last_seq = last_seq + 1 where id = ?", chat);
        long seq = sql.number("select last_seq from conversation where id = ?", chat);
        sql.change(
                "insert into entry (conversation_id, seq, author, kind, sender_id, sealed)"
                        + " values (?, ?, ?, 'TEXT', gen_random_uuid(), ?)",
                chat,
                seq,
                author,
                new Sealer(sql).words(chat, seq, author, text));
    }

    static UUID account(int number) {
        return UUID.fromString("00000000-0000-4000-8000-%012d".formatted(number));
    }

    RequestSpecification as(String username) {
        return service.form().cookie("console", service.signIn(username));
    }

    Response page(String username) {
        return as(username).get(PATH);
    }

    Response ask(String username, UUID chat) {
        return ask(username, chat, "COMPLAINT", "Klacht van vandaag");
    }

    Response ask(String username, UUID chat, String ground, String reason) {
        return as(username)
                .formParam("ground", ground)
                .formParam("reason", reason)
                .post(PATH + "/chats/" + chat);
    }

    /** Asks, which must be done; the request. */
    UUID asked(String username, UUID chat) {
        assertEquals(303, ask(username, chat).statusCode());
        return sql.id("select id from text_request where conversation_id = ? order by asked_at desc limit 1", chat);
    }

    /** @param step {@code approval}, {@code refusal} or {@code opening} */
    Response step(String username, UUID request, String step) {
        return as(username).post(PATH + "/requests/" + request + "/" + step);
    }

    String state(UUID request) {
        return sql.text("select state from text_request where id = ?", request);
    }

    /** What was written down about a chat, in order. */
    String deeds(UUID chat) {
        return sql.text("select string_agg(deed, ' ' order by number) from audit where conversation_id = ?", chat);
    }
}
