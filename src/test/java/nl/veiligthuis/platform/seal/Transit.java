package nl.veiligthuis.platform.seal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A server that speaks as much of Vault's transit engine as the keystore uses, with its status codes and messages: keys are made
 * once, encrypt and decrypt with associated data, and are deleted only after that was allowed. After {@code
 * builtin/logical/transit} of Vault 1.15 and its API documentation.
 */
final class Transit implements AutoCloseable {

    static final String TOKEN = "s.a-token-of-the-tests";

    private static final String BASE = "/v1/transit/";

    private static final class Key {
        final DataKey key = DataKey.random();
        volatile boolean deletable;
    }

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, Key> keys = new ConcurrentHashMap<>();
    private final HttpServer server;

    /** While true everything is answered as by a Vault that is sealed. */
    volatile boolean unavailable;

    Transit() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    Map<String, ?> keys() {
        return keys;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String query = exchange.getRequestURI().getQuery();
        byte[] body = exchange.getRequestBody().readAllBytes();
        JsonNode sent = body.length == 0 ? json.createObjectNode() : json.readTree(body);
        if (unavailable) {
            error(exchange, 503, "Vault is sealed");
        } else if (!TOKEN.equals(exchange.getRequestHeaders().getFirst("X-Vault-Token"))) {
            error(exchange, 403, "permission denied");
        } else if (!path.startsWith(BASE)) {
            error(exchange, 404, "no handler for route");
        } else {
            String method = "list=true".equals(query) ? "LIST" : exchange.getRequestMethod();
            answer(exchange, method, path.substring(BASE.length()).split("/"), sent);
        }
    }

    private void answer(HttpExchange exchange, String method, String[] path, JsonNode sent) throws IOException {
        Key key = path.length > 1 ? keys.get(path[1]) : null;
        switch (method + " " + path[0] + (path.length > 2 ? " " + path[2] : "")) {
            case "LIST keys" -> list(exchange);
            case "POST keys" -> {
                keys.computeIfAbsent(path[1], name -> new Key());
                data(exchange, json.createObjectNode().put("name", path[1]).put("type", "aes256-gcm96"));
            }
            case "POST keys config" -> config(exchange, key, sent);
            case "DELETE keys" -> delete(exchange, path[1], key);
            case "POST encrypt" -> encrypt(exchange, key, sent);
            case "POST decrypt" -> decrypt(exchange, key, sent);
            default -> error(exchange, 405, "unsupported operation");
        }
    }

    private void list(HttpExchange exchange) throws IOException {
        if (keys.isEmpty()) {
            send(exchange, 404, "{\"errors\":[]}");
            return;
        }
        ObjectNode names = json.createObjectNode();
        keys.keySet().stream().sorted().forEach(names.withArray("keys")::add);
        data(exchange, names);
    }

    private void config(HttpExchange exchange, Key key, JsonNode sent) throws IOException {
        if (key == null) {
            error(exchange, 400, "no existing key named was found");
            return;
        }
        key.deletable = sent.path("deletion_allowed").asBoolean(key.deletable);
        data(exchange, json.createObjectNode().put("deletion_allowed", key.deletable));
    }

    private void delete(HttpExchange exchange, String name, Key key) throws IOException {
        if (key == null) {
            error(exchange, 400, "could not delete key; not found");
        } else if (!key.deletable) {
            error(exchange, 400, "error deleting policy: deletion is not allowed for this key");
        } else {
            keys.remove(name);
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        }
    }

    private void encrypt(HttpExchange exchange, Key key, JsonNode sent) throws IOException {
        if (key == null) {
            error(exchange, 400, "encryption key not found");
            return;
        }
        byte[] made = key.key.seal(bytes(sent, "plaintext"), bytes(sent, "associated_data"));
        data(
                exchange,
                json.createObjectNode()
                        .put("ciphertext", "vault:v1:" + Base64.getEncoder().encodeToString(made))
                        .put("key_version", 1));
    }

    private void decrypt(HttpExchange exchange, Key key, JsonNode sent) throws IOException {
        String given = sent.path("ciphertext").asText();
        if (key == null) {
            error(exchange, 400, "encryption key not found");
        } else if (!given.startsWith("vault:v1:")) {
            error(exchange, 400, "invalid ciphertext: no prefix");
        } else {
            byte[] made = Base64.getDecoder().decode(given.substring("vault:v1:".length()));
            byte[] opened = key.key.open(made, bytes(sent, "associated_data"));
            if (opened == null) {
                error(exchange, 400, "cipher: message authentication failed");
            } else {
                data(
                        exchange,
                        json.createObjectNode()
                                .put("plaintext", Base64.getEncoder().encodeToString(opened)));
            }
        }
    }

    private static byte[] bytes(JsonNode sent, String field) {
        return Base64.getDecoder().decode(sent.path(field).asText());
    }

    private void data(HttpExchange exchange, JsonNode data) throws IOException {
        ObjectNode answer = json.createObjectNode();
        answer.put("request_id", "a")
                .put("lease_id", "")
                .put("renewable", false)
                .put("lease_duration", 0);
        answer.set("data", data);
        send(exchange, 200, answer.toString());
    }

    private void error(HttpExchange exchange, int status, String message) throws IOException {
        ObjectNode answer = json.createObjectNode();
        answer.withArray("errors").add(message);
        send(exchange, status, answer.toString());
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
