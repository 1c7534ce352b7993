package nl.veiligthuis.platform.journeys;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/**
 * Limits that a test reaches with a few requests, and sources told apart by {@code X-Forwarded-For}. One profile for all
 * tests of limits: each other one starts the application anew.
 */
public final class Narrow implements QuarkusTestProfile {

    public static final int SOCKETS = 5;
    public static final int SOCKETS_PER_SOURCE = 3;
    public static final int STARTS = 2;
    public static final int RETURN_TRIES = 2;
    public static final int MESSAGES = 3;

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "platform.limits.chats-per-source", "" + STARTS,
                "platform.limits.return-tries-per-source", "" + RETURN_TRIES,
                "platform.limits.messages-per-chat", "" + MESSAGES,
                "platform.limits.sockets", "" + SOCKETS,
                "platform.limits.sockets-per-source", "" + SOCKETS_PER_SOURCE,
                "quarkus.http.proxy.proxy-address-forwarding", "true");
    }
}
