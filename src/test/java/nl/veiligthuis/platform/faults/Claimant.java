package nl.veiligthuis.platform.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** A console that does nothing but to claim what it is told to, and to end what it won. */
final class Claimant implements PageLine.Page {

    private final PageLine line;
    private final Consumer<String> trouble;
    private final Map<Boolean, Runnable> told;
    private boolean onDuty;

    /** @param told called when a claim is lost (false) or won (true) */
    Claimant(
            Cluster cluster,
            Loop loop,
            int node,
            String cookie,
            Map<Boolean, Runnable> told,
            Consumer<String> trouble) {
        this.told = told;
        this.trouble = trouble;
        Map<String, String> headers = Map.of("Origin", Cluster.ORIGIN, "Cookie", "__Host-console=" + cookie);
        this.line = new PageLine(loop, cluster, node, "/console/socket", headers, this);
    }

    void open() {
        line.open();
    }

    void close() {
        line.close();
    }

    boolean onDuty() {
        return onDuty;
    }

    @Override
    public void opened() {
        Map<String, ?> everybody = Map.of(
                "regions", List.of(),
                "pool", true,
                "languages", List.of("nl"),
                "audiences", List.of("MYSELF", "BYSTANDER", "PROFESSIONAL"),
                "capacity", 8);
        line.send(Map.of("type", "serve", "scope", everybody));
    }

    void claim(UUID conversation) {
        line.send(Map.of("type", "claim", "conversation", conversation));
    }

    void end(UUID conversation) {
        line.send(Map.of("type", "end", "conversation", conversation, "epoch", 1));
    }

    @Override
    public void received(JsonNode frame, long at) {
        switch (frame.path("type").asText()) {
            case "desk" -> onDuty = frame.path("onDuty").asBoolean();
            case "claimed" -> told.get(frame.path("won").asBoolean()).run();
            case "error" -> trouble.accept(frame.path("code").asText());
            default -> {}
        }
    }

    @Override
    public void replaced() {
        trouble.accept("A console was replaced by another.");
    }
}
