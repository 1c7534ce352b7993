package nl.veiligthuis.platform.journeys;

import static io.restassured.RestAssured.given;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Somebody who keeps the accounts of an organisation, by Keycloak's own interface. */
final class KeycloakAdmin {

    private static final Duration START = Duration.ofSeconds(120);

    private final String server;

    /** @param realm its address, as the application knows it */
    KeycloakAdmin(String realm) {
        this.server = realm.replaceFirst("/realms/.*", "");
    }

    /** Waits until Keycloak has started. */
    void await() {
        Instant until = Instant.now().plus(START);
        while (!up()) {
            if (Instant.now().isAfter(until)) {
                throw new AssertionError("Keycloak did not start; see target/keycloak/keycloak.log.");
            }
            try {
                Thread.sleep(200);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
    }

    private boolean up() {
        try {
            HttpURLConnection realm = (HttpURLConnection)
                    URI.create(server + "/realms/veilig-thuis").toURL().openConnection();
            return realm.getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Keeps somebody from signing in from now on. */
    void disable(String username) {
        String token = token();
        String id = given().auth()
                .oauth2(token)
                .queryParam("username", username)
                .queryParam("exact", true)
                .get(server + "/admin/realms/veilig-thuis/users")
                .then()
                .statusCode(200)
                .extract()
                .path("[0].id");
        given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(Map.of("enabled", false))
                .put(server + "/admin/realms/veilig-thuis/users/" + id)
                .then()
                .statusCode(204);
    }

    private String token() {
        return RestAssured.given()
                .formParam("grant_type", "client_credentials")
                .formParam("client_id", Keycloak.ADMIN)
                .formParam("client_secret", Keycloak.SECRET)
                .post(server + "/realms/master/protocol/openid-connect/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }
}
