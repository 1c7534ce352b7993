package nl.veiligthuis.platform.identity;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.veiligthuis.platform.journeys.Service;

/** An administrator with a browser. */
record Administrator(Service service, String cookie) {

    private static final Pattern LINK = Pattern.compile("id=\"link\">([^<]+)<");

    static Administrator signedIn(Service service) {
        return new Administrator(service, service.signIn("voorbeeld-beheer"));
    }

    RequestSpecification form() {
        return service.form().cookie("console", cookie);
    }

    /** Sends the form for a new adviser of the whole country. */
    Response create(String username) {
        return form().formParam("username", username)
                .formParam("name", "Noor de Proef")
                .formParam("role-adviser", "yes")
                .formParam("region", "")
                .formParam("language", "nl")
                .post("/console/accounts");
    }

    Response deed(UUID account, String deed) {
        return form().post("/console/accounts/" + account + deed);
    }

    /** The path of the link a page shows. */
    static String link(Response page) {
        Matcher found = LINK.matcher(page.asString());
        if (!found.find()) {
            throw new AssertionError("No link: " + page.statusLine());
        }
        return URI.create(found.group(1)).getPath();
    }
}
