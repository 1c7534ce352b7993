package nl.veiligthuis.platform.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import nl.veiligthuis.platform.journeys.Sql;

/** Fifty advisers at two nodes claim one chat at once, a thousand times: each time exactly one wins. */
final class ClaimRace implements Fault {

    private static final int ADVISERS = 50;
    private static final int ROUNDS = Scale.of(1_000);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final List<Claimant> claimants = new ArrayList<>();
    private final ConcurrentLinkedQueue<String> troubles = new ConcurrentLinkedQueue<>();
    private final List<Claimant> winners = new ArrayList<>();
    private int lost;

    @Override
    public String name() {
        return "claim-race";
    }

    @Override
    public String promise() {
        return "50 claims at once on one chat, 1,000 rounds: exactly one wins each round";
    }

    @Override
    public Report run(Path folder) throws IOException {
        Shape shape = Shape.of(2).with("platform.routing.pause", "0s");
        try (Cluster cluster = Cluster.start(folder, shape);
                Loop loop = new Loop()) {
            Sql sql = new Sql(cluster.database());
            FormClient forms = new FormClient(cluster.http());
            gather(cluster, loop, forms);
            Report report = new Report();
            List<Long> times = new ArrayList<>();
            int odd = 0;
            for (int round = 0; round < ROUNDS; round++) {
                UUID chat = sql.chat(forms.startChat(cluster.nodes().get(round % 2), "Round " + round));
                times.add(race(loop, chat));
                odd += loop.ask(winners::size) == 1 && held(sql, chat) == 1 ? 0 : 1;
                loop.ask(() -> winners).forEach(winner -> loop.run(() -> winner.end(chat)));
                await(loop, "A chat is ended", () -> closed(sql, chat));
            }
            loop.run(() -> claimants.forEach(Claimant::close));
            report.line("claims at once / rounds", "%d / %d", ADVISERS, ROUNDS);
            report.line("rounds without exactly one winner", "%d", odd);
            report.line("until all were answered, p50 / p95 / p99 / max", "%s", Figures.of(times));
            report.require(odd == 0, "%d rounds had no winner, or more than one.", odd);
            report.failed(List.copyOf(troubles));
            return report;
        }
    }

    private void gather(Cluster cluster, Loop loop, FormClient forms) {
        Accounts accounts = new Accounts(new Sql(cluster.database()));
        Map<Boolean, Runnable> lostOrWon = Map.of(false, () -> lost++, true, () -> {});
        for (int number = 0; number < ADVISERS; number++) {
            int node = number % 2;
            String cookie = accounts.signIn(forms, cluster.door(node));
            Claimant[] self = new Claimant[1];
            Map<Boolean, Runnable> told = Map.of(false, lostOrWon.get(false), true, () -> winners.add(self[0]));
            self[0] = new Claimant(cluster, loop, node, cookie, told, troubles::add);
            claimants.add(self[0]);
        }
        loop.run(() -> claimants.forEach(Claimant::open));
        await(loop, "Every adviser is on duty", () -> claimants.stream().allMatch(Claimant::onDuty));
        await(loop, "Every node is open", () -> cluster.nodes().stream().allMatch(forms::open));
    }

    /** Nanoseconds until everybody had an answer. */
    private long race(Loop loop, UUID chat) {
        long start = System.nanoTime();
        loop.run(() -> {
            winners.clear();
            lost = 0;
            claimants.forEach(claimant -> claimant.claim(chat));
        });
        await(loop, "Every claim is answered", () -> winners.size() + lost == ADVISERS);
        return System.nanoTime() - start;
    }

    private void await(Loop loop, String what, BooleanSupplier wanted) {
        if (!loop.became(PATIENCE, wanted)) {
            throw new IllegalStateException(what + ": not within " + PATIENCE.toSeconds() + " s. " + troubles);
        }
    }

    /** One when the chat is held under its first epoch: claimed once. */
    private static long held(Sql sql, UUID chat) {
        return sql.number(
                "select count(*) from advice_request where conversation_id = ? and state = 'TAKEN' and epoch = 1"
                        + " and adviser_id is not null",
                chat);
    }

    private static boolean closed(Sql sql, UUID chat) {
        return sql.number("select count(*) from advice_request where conversation_id = ? and state = 'CLOSED'", chat)
                == 1;
    }
}
