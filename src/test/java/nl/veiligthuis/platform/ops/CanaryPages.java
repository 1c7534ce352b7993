package nl.veiligthuis.platform.ops;

import static io.restassured.RestAssured.given;

import java.util.List;
import nl.veiligthuis.platform.journeys.Service;

/**
 * Pages and forms, as a browser asks for them and as none ever does.
 *
 * @param cookie of an adviser who is signed in
 * @param chat the id of a chat
 */
record CanaryPages(Service service, Canaries canaries, Hostile browser, String cookie, String chat) {

    void properRequests() {
        service.form().formParam("asked", canaries.of("search words")).post("/nl/zoeken");
        service.form().formParam("where", canaries.of("place")).post("/nl/hulp-zoeken");
        service.form()
                .formParam("breath", canaries.add("answer of a check", "breath-yes"))
                .formParam("fear", canaries.of("unknown answer"))
                .formParam(canaries.of("unknown field"), "x")
                .post("/nl/check/over-mij");
        service.form().formParam(canaries.of("field of a handover"), "yes").post("/nl/chat/preparation");
        service.trySignIn(canaries.of("sign-in name"), canaries.of("password"), canaries.of("code"));
        String path = canaries.of("path");
        for (String page : List.of("/" + path, "/nl/" + path, "/nl/check/" + path, "/ar/verhalen/" + path)) {
            given().redirects().follow(false).get(page + "?" + canaries.of("query") + "=1");
        }
        for (String desk : List.of("/console/welcome/" + path, "/console/board/chats/" + chat, "/console/" + path)) {
            given().redirects().follow(false).get(desk);
            given().redirects().follow(false).cookie("console", cookie).get(desk);
            given().redirects()
                    .follow(false)
                    .cookie("console", canaries.of("forged session"))
                    .get(desk);
        }
        given().redirects().follow(false).get("/exit?" + canaries.of("exit"));
    }

    void brokenRequests() throws Exception {
        String words = canaries.of("broken request");
        for (String path : List.of("/nl/chat", "/nl/zoeken", "/nl/hulp-zoeken", "/nl/check/over-mij")) {
            for (String type : List.of("text/plain", "application/json")) {
                given().header("Sec-Fetch-Site", "same-origin")
                        .contentType(type)
                        .body("{\"" + words + "\": ")
                        .post(path);
            }
            given().header("Sec-Fetch-Site", "cross-site").body(words).post(path);
            service.form().formParam("text", words.repeat(5_000)).post(path);
            given().header("Sec-Fetch-Site", "same-origin").delete(path + "/" + words);
        }
        String head = " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n";
        String form = head + "Sec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\n";
        browser.raw("GET /nl/%zz" + words + head + "\r\n");
        browser.raw("GET /nl/%00%ff" + words + head + "\r\n");
        browser.raw("GET //" + words + "/../%2e%2e/" + words + head + "\r\n");
        browser.raw(words.toUpperCase() + " /nl/chat" + head + "\r\n");
        browser.raw("GET /" + words + " HTTP/9.9\r\n\r\n");
        browser.raw("GET /" + head + words + "\r\n\r\n");
        browser.raw("GET /" + head + "X-Words: " + words.repeat(1_000) + "\r\n\r\n");
        browser.raw("GET /" + words.repeat(1_000) + head + "\r\n");
        browser.raw("POST /nl/chat" + form + "Transfer-Encoding: chunked\r\n\r\n" + words + "\r\n");
        browser.raw("POST /nl/chat" + form + "Content-Length: " + words + "\r\n\r\n");
        browser.raw(
                "POST /nl/chat" + head + "Sec-Fetch-Site: same-origin\r\nContent-Type: multipart/form-data; boundary="
                        + words + "\r\nContent-Length: 5\r\n\r\n--" + words);
        browser.raw("POST /nl/chat" + head + "Sec-Fetch-Site: same-origin\r\nContent-Type: " + words
                + "\r\nContent-Length: 5\r\n\r\nwords");
        browser.brokenOff("POST /nl/chat" + form + "Content-Length: 500\r\n\r\ncalled=" + words);
        browser.brokenOff("POST /console/welcome/" + canaries.of("link of a form that broke off") + form
                + "Content-Length: 500\r\n\r\npassword=" + words);
        browser.raw("POST /nl/zoeken" + form + "Content-Length: 9\r\n\r\nasked=%zz" + words);
        browser.raw("GET /nl/chat/socket HTTP/1.1\r\nHost: x\r\nOrigin: https://" + words + "\r\nUpgrade: websocket\r\n"
                + "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: " + words + "\r\n\r\n");
    }
}
