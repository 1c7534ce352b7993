package nl.veiligthuis.platform.journeys;

import com.microsoft.playwright.Page;
import io.restassured.RestAssured;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * Measures how quick a desk stays: forty visitors write, one adviser holds twenty of their chats, and everything they do is
 * timed by Chromium from the key or click to the next paint (Event Timing, as in "interaction to next paint"). Run by
 * {@code bin/measure-desk}, against an application with the example accounts.
 */
final class DeskMeasure {

    private static final int VISITORS = 40;
    private static final int HELD = 20;
    private static final int ROUNDS = 40;

    /** Milliseconds between two messages of one visitor. */
    private static final int PACE = 4_000;

    private static final String OBSERVE = """
            window.interactions = new Map();
            new PerformanceObserver(list => list.getEntries().filter(entry => entry.interactionId).forEach(entry =>
              interactions.set(entry.interactionId, Math.max(entry.duration, interactions.get(entry.interactionId) ?? 0))))
              .observe({ type: 'event', durationThreshold: 16, buffered: true });
            """;

    private final Service service;
    private final URI address;

    private DeskMeasure(URI address) {
        this.address = address;
        this.service = new Service(address);
    }

    public static void main(String... arguments) {
        URI address = URI.create(arguments[0]);
        RestAssured.baseURI = address.toString();
        RestAssured.port = address.getPort();
        new DeskMeasure(address).run();
    }

    private void run() {
        List<Peer> visitors = new ArrayList<>();
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
        try (Browser browser = Browser.open();
                Desk desk = Desk.signedIn(browser, address, "voorbeeld-1", "nl")) {
            desk.page.addInitScript(OBSERVE);
            desk.page.reload();
            desk.page.locator("[data-duty-switch]:enabled").waitFor();
            desk.page.locator(".scope summary").click();
            desk.page.fill("[name=capacity]", Integer.toString(HELD));
            desk.page.locator(".scope summary").click();
            desk.goOnDuty();
            IntStream.range(0, VISITORS)
                    .mapToObj(number -> service.startChat("nl", "Bezoeker " + number))
                    .forEach(token -> visitors.add(Peer.visitor(service.base(), "nl", token, 0)));
            take(desk.page);
            visitors.forEach(visitor -> clock.scheduleAtFixedRate(
                    () -> speak(visitor), ThreadLocalRandom.current().nextInt(PACE), PACE, TimeUnit.MILLISECONDS));
            work(desk.page);
            report(desk.page);
            desk.goOffDuty();
        } finally {
            clock.shutdownNow();
            visitors.forEach(visitor -> visitor.send(Map.of("type", "end")));
            visitors.forEach(Peer::close);
        }
    }

    private static void speak(Peer visitor) {
        visitor.send(Map.of("type", "pong"));
        visitor.send(Map.of(
                "type",
                "say",
                "id",
                UUID.randomUUID(),
                "text",
                "Ik weet niet goed hoe ik dit moet zeggen, maar ik probeer het."));
    }

    private static void take(Page page) {
        for (int held = 1; held <= HELD; held++) {
            page.locator("ol[data-waiting] > li button:enabled").first().click();
            page.locator("ol[data-own] > li").nth(held - 1).waitFor();
        }
    }

    private static void work(Page page) {
        for (int round = 0; round < ROUNDS; round++) {
            page.keyboard().press("Alt+ArrowDown");
            page.keyboard().type("Ik lees met je mee.");
            page.locator("[data-say] button").click();
            page.keyboard().press("Alt+z");
            page.keyboard().type("kind");
            page.keyboard().press("Escape");
            page.locator("ol[data-own] > li button").nth(round % HELD).click();
            page.keyboard().press("Alt+n");
            page.keyboard().type("Belt morgen terug");
            page.locator("[data-notes] .button").click();
            page.waitForTimeout(200);
        }
        page.waitForTimeout(1_000);
    }

    private static void report(Page page) {
        @SuppressWarnings("unchecked")
        List<Number> slow = (List<Number>) page.evaluate("[...interactions.values()]");
        int counted = ((Number) page.evaluate("performance.interactionCount ?? interactions.size")).intValue();
        List<Double> times = slow.stream().map(Number::doubleValue).sorted().toList();
        System.out.printf(
                "%d visitors, %d chats held, %d interactions (%d of 16 ms and more)%n",
                VISITORS, HELD, counted, times.size());
        System.out.printf(
                "interaction to next paint: p50 %s, p98 %s, longest %s ms%n",
                at(times, counted, 0.50),
                at(times, counted, 0.98),
                times.isEmpty() ? "<16" : Math.round(times.getLast()));
    }

    /** What is quicker than 16 ms has no entry of its own. */
    private static String at(List<Double> slow, int counted, double share) {
        int place = (int) Math.ceil(counted * share) - 1 - (counted - slow.size());
        return place < 0 || slow.isEmpty()
                ? "<16"
                : Long.toString(Math.round(slow.get(Math.min(place, slow.size() - 1))));
    }
}
