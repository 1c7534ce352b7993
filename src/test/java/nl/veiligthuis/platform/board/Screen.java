package nl.veiligthuis.platform.board;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import java.net.URI;
import java.util.UUID;
import nl.veiligthuis.platform.journeys.Service;

/** The board as somebody who is signed in gets it, read as text. */
record Screen(Service service, String cookie) {

    static final String PATH = "/console/board";

    static Screen of(URI address, String username) {
        Service service = new Service(address);
        return new Screen(service, service.signIn(username));
    }

    Response get(String rest) {
        return given().redirects().follow(false).cookie("console", cookie).get(PATH + rest);
    }

    /** The words of one part of the board, one space between them. */
    String part(String id) {
        String html = get("").then().statusCode(200).extract().asString();
        int from = html.indexOf("<section id=\"" + id + "\"");
        if (from < 0) {
            throw new AssertionError("No part " + id + " in " + html);
        }
        return words(html.substring(from, html.indexOf("</section>", from)));
    }

    static String words(String html) {
        return html.replaceAll("<[^>]*>", " ")
                .replace("&amp;", "&")
                .replaceAll("\\s+", " ")
                .strip();
    }

    static String form(UUID chat) {
        return "/chats/" + chat + "/assignment";
    }

    Response move(UUID chat, String target, String why, long epoch) {
        return service.form()
                .cookie("console", cookie)
                .formParam("target", target)
                .formParam("why", why)
                .formParam("epoch", epoch)
                .post(PATH + form(chat));
    }

    Response give(UUID chat, int adviser, long epoch) {
        return move(chat, Shift.account(adviser).toString(), "LANGUAGE", epoch);
    }
}
