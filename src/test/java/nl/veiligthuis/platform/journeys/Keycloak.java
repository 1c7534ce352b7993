package nl.veiligthuis.platform.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * A real Keycloak with the realm of {@code deployment/keycloak} and the people of {@code src/test/resources/keycloak}. Started
 * and not waited for: the application must start without it too.
 */
public final class Keycloak implements QuarkusTestResourceLifecycleManager {

    static final String ADMIN = "tests";
    static final String SECRET = "a-secret-of-the-tests-alone-of-forty-letters";

    /** Another site than the application's, as far as cookies go. */
    private static final String HOST = "localhost";

    private static final Path HOME = Path.of("target", "keycloak").toAbsolutePath();
    private static final Path REALM = Path.of("deployment", "keycloak", "veilig-thuis-realm.json");
    private static final Path PEOPLE = Path.of("src", "test", "resources", "keycloak", "people.json");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Of an access token, in seconds; shorter than in use, so that tests see some run out. */
    private static final int LIFESPAN = 6;

    private Process process;

    @Override
    public Map<String, String> start() {
        try {
            int port = freePort();
            int own = freePort();
            importRealm();
            process = started(port, "http://127.0.0.1:" + own);
            return Map.of(
                    "platform.identity.sign-in",
                    "oidc",
                    "quarkus.http.test-port",
                    String.valueOf(own),
                    "quarkus.oidc.auth-server-url",
                    "http://" + HOST + ":" + port + "/realms/veilig-thuis",
                    "quarkus.oidc.credentials.secret",
                    SECRET);
        } catch (IOException failed) {
            throw new IllegalStateException("No Keycloak for the tests; see its log below target.", failed);
        }
    }

    /** The realm of production, with people, a shorter life of tokens and passwords that are quick to check. */
    private static void importRealm() throws IOException {
        ObjectNode realm = (ObjectNode) JSON.readTree(REALM.toFile());
        JsonNode people = JSON.readTree(PEOPLE.toFile());
        realm.set("users", people);
        realm.put("accessTokenLifespan", LIFESPAN);
        realm.put("passwordPolicy", realm.path("passwordPolicy").asText() + " and hashIterations(1)");
        Path folder = Files.createDirectories(HOME.resolve("data/import"));
        JSON.writeValue(folder.resolve("veilig-thuis-realm.json").toFile(), realm);
    }

    private static Process started(int port, String origin) throws IOException {
        ProcessBuilder command = new ProcessBuilder(
                        "sh", "bin/kc.sh", "start-dev", "--db=dev-mem", "--cache=local", "--import-realm")
                .directory(HOME.toFile())
                .redirectErrorStream(true)
                .redirectOutput(HOME.resolve("keycloak.log").toFile());
        command.environment().keySet().removeIf(key -> key.startsWith("KC_") || key.startsWith("QUARKUS_"));
        command.environment()
                .putAll(Map.of(
                        "JAVA_HOME", System.getProperty("java.home"),
                        "JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1",
                        "KC_HTTP_HOST", HOST,
                        "KC_HTTP_PORT", String.valueOf(port),
                        "KC_BOOTSTRAP_ADMIN_CLIENT_ID", ADMIN,
                        "KC_BOOTSTRAP_ADMIN_CLIENT_SECRET", SECRET,
                        "PLATFORM_ORIGIN", origin,
                        "PLATFORM_CLIENT_SECRET", SECRET));
        return command.start();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void stop() {
        if (process == null) {
            return;
        }
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
