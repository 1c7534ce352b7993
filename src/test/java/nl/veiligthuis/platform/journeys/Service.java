package nl.veiligthuis.platform.journeys;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.veiligthuis.platform.privacy.Token;

/** What tests ask of the running application over HTTP, as a browser would. */
public final class Service {

    /** The password of every example adviser. */
    public static final String PASSWORD = "voorbeeld-adviseur";

    private static final Map<String, Object> EVERYBODY = Map.of(
            "regions", List.of(),
            "pool", true,
            "languages", List.of("nl", "en", "ar"),
            "audiences", List.of("MYSELF", "BYSTANDER", "PROFESSIONAL"),
            "capacity", 4);
    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");

    private final URI base;

    public Service(URI base) {
        this.base = URI.create(base.toString().replaceFirst("/$", ""));
    }

    public URI base() {
        return base;
    }

    /** A form sent by a page of the service itself. */
    public RequestSpecification form() {
        return given().redirects()
                .follow(false)
                .header("Sec-Fetch-Site", "same-origin")
                .contentType("application/x-www-form-urlencoded; charset=UTF-8");
    }

    /** Signs an example adviser in; the value of the session's cookie. */
    public String signIn(String username) {
        Response answer = form().formParam("j_username", username)
                .formParam("j_password", PASSWORD)
                .post("/console/session");
        String cookie = answer.getCookie("console");
        if (cookie == null) {
            throw new AssertionError("Not signed in: " + answer.getStatusLine());
        }
        return cookie;
    }

    /** Sends the form to sign in; what comes of it. */
    public Response trySignIn(String username, String password, String code) {
        return form().formParam("j_username", username)
                .formParam("j_password", password)
                .formParam("code", code)
                .post("/console/session");
    }

    /** An open console of somebody who is not on duty. */
    public Peer console(String username) {
        return Peer.adviser(base, signIn(username));
    }

    /** An example adviser on duty. */
    public Peer adviserOnDuty(String username) {
        return onDuty(signIn(username));
    }

    /** Whoever has this cookie, on duty. */
    public Peer onDuty(String cookie) {
        Peer adviser = Peer.adviser(base, cookie);
        adviser.send(Map.of("type", "serve", "scope", EVERYBODY));
        adviser.await(frame -> frame.path("onDuty").asBoolean(), "desk, on duty");
        return adviser;
    }

    /** Starts a chat by the form, without a script; the token its page came with. */
    public String startChat(String language, String called) {
        return startChat(language, called, "");
    }

    /** As above, from a municipality; empty is none. */
    public String startChat(String language, String called, String municipality) {
        String token = Token.random().reveal();
        String page = form().formParam("token", token)
                .formParam("who", "bystander")
                .formParam("called", called)
                .formParam("municipality", municipality)
                .post("/" + language + "/chat")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        Matcher found = TOKEN.matcher(page);
        if (!page.contains("data-token") || !found.find()) {
            throw new AssertionError("No chat was started.");
        }
        return found.group(1);
    }

    /** Ends a chat on the visitor's word. */
    public void endChat(String token) {
        form().formParam("token", token).post("/nl/chat/closure").then().statusCode(200);
    }
}
