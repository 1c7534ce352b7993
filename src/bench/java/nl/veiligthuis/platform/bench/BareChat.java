package nl.veiligthuis.platform.bench;

import io.vertx.core.Vertx;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.json.JsonObject;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import nl.veiligthuis.platform.journeys.Sql;

/**
 * A chat with nothing to it: each message is one INSERT, acknowledged when it is committed and then passed on to the other
 * side. No token, no role, no order, no sealing, no retry.
 */
final class BareChat {

    /** As many connections as the application has, {@code quarkus.datasource.reactive.max-size}. */
    private static final int CONNECTIONS = 20;

    private static final String STORE =
            "insert into bare_message (conversation, id, author, text) values ($1, $2, $3, $4)";

    private final Map<String, ServerWebSocket> sockets = new ConcurrentHashMap<>();
    private final SqlClient database;

    BareChat(Vertx vertx) {
        PgConnectOptions server = PgConnectOptions.fromUri(System.getenv("QUARKUS_DATASOURCE_REACTIVE_URL"))
                .setUser(System.getenv("QUARKUS_DATASOURCE_USERNAME"))
                .setPassword(System.getenv("QUARKUS_DATASOURCE_PASSWORD"))
                .setCachePreparedStatements(true);
        this.database = PgBuilder.client()
                .with(new PoolOptions().setMaxSize(CONNECTIONS))
                .connectingTo(server)
                .using(vertx)
                .build();
    }

    static void makeTable(Sql owner) {
        owner.change("create table bare_message (conversation uuid not null, id uuid not null, author text not null,"
                + " text text not null, at timestamptz not null default clock_timestamp(),"
                + " primary key (conversation, id))");
        owner.change("grant select, insert on bare_message to public");
    }

    void join(ServerWebSocket socket) {
        sockets.put(socket.path(), socket);
    }

    void leave(ServerWebSocket socket) {
        sockets.remove(socket.path(), socket);
    }

    void say(ServerWebSocket from, JsonObject frame) {
        boolean visitor = from.path().startsWith("/visitor/");
        long number = visitor
                ? Long.parseLong(from.path().substring("/visitor/".length()))
                : UUID.fromString(frame.getString("conversation")).getLeastSignificantBits();
        String other = visitor ? "/adviser/" + number / Console.CHATS : "/visitor/" + number;
        UUID conversation = new UUID(0, number);
        String id = frame.getString("id");
        String author = visitor ? "VISITOR" : "ADVISER";
        String text = frame.getString("text");
        database.preparedQuery(STORE)
                .execute(Tuple.of(conversation, UUID.fromString(id), author, text))
                .onSuccess(stored -> tell(from, other, conversation, id, author, text));
    }

    private void tell(ServerWebSocket from, String other, UUID conversation, String id, String author, String text) {
        from.writeTextMessage(
                new JsonObject().put("type", "stored").put("id", id).encode());
        ServerWebSocket to = sockets.get(other);
        if (to != null) {
            to.writeTextMessage(new JsonObject()
                    .put("type", "entry")
                    .put("conversation", conversation.toString())
                    .put("author", author)
                    .put("id", id)
                    .put("text", text)
                    .encode());
        }
    }
}
