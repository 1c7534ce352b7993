package nl.veiligthuis.platform.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.veiligthuis.platform.content.HelpLine;
import nl.veiligthuis.platform.content.HelpLines;
import nl.veiligthuis.platform.web.ContentFiles;
import nl.veiligthuis.platform.web.Language;

/**
 * The database is gone, and then the nodes too. Without a database pages, checks, the finder and every number that can be called
 * are served in every language; without nodes the balancer names the numbers.
 */
final class DatabaseDown implements Fault {

    private static final Duration NOTICED = Duration.ofSeconds(5);
    private static final List<String> PAGES = List.of(
            "",
            "/is-dit-liefde",
            "/rode-vlaggen",
            "/veilig-gebruik",
            "/check",
            "/check/over-mij",
            "/hulp-zoeken",
            "/chat");

    @Override
    public String name() {
        return "database-down";
    }

    @Override
    public String promise() {
        return "database down: pages, checks, finder and every number served in each language; nodes down: the numbers";
    }

    @Override
    public Report run(Path folder) throws IOException {
        try (Cluster cluster = Cluster.start(folder, Shape.of(2).behindBalancer())) {
            Report report = new Report();
            FormClient forms = new FormClient(cluster.http());
            URI door = cluster.door(0);
            cluster.server().crash();
            Loop.pause(NOTICED);
            withoutDatabase(forms, door, report);
            cluster.server().startAgain();
            long up = System.nanoTime();
            cluster.nodes().forEach(node -> node.awaitChat(cluster.http()));
            report.line("nodes could hold chats again after", "%.1f s", (System.nanoTime() - up) / 1e9);
            cluster.nodes().forEach(Node::kill);
            Loop.pause(NOTICED);
            withoutNodes(forms, door, report);
            return report;
        }
    }

    private static void withoutDatabase(FormClient forms, URI door, Report report) {
        List<String> wrong = new ArrayList<>();
        int asked = 0;
        int numbers = 0;
        HelpLines lines = new HelpLines(new ContentFiles());
        for (Language language : Language.OFFERED) {
            String start = "/" + language.tag();
            List<HttpResponse<String>> answers = new ArrayList<>(
                    PAGES.stream().map(page -> forms.get(door, start + page)).toList());
            answers.add(forms.post(door, start + "/hulp-zoeken", Map.of("where", "Utrecht")));
            answers.add(forms.post(door, start + "/check/over-mij", Map.of()));
            answers.stream()
                    .filter(answer ->
                            answer.statusCode() != 200 || !answer.body().contains("0800-2000"))
                    .forEach(answer ->
                            wrong.add(answer.statusCode() + " " + answer.uri().getPath()));
            asked += answers.size();
            String help = forms.get(door, start + "/hulplijnen").body();
            for (HelpLine line : lines.in(language)) {
                numbers++;
                if (!line.phone().isEmpty() && !help.contains("tel:" + line.phone())) {
                    wrong.add("No number of " + line.id() + " in " + language.tag() + ".");
                }
            }
        }
        report.line("without a database: pages asked / help lines", "%d / %d", asked, numbers);
        report.failed(wrong);
    }

    private static void withoutNodes(FormClient forms, URI door, Report report) {
        HelpLines lines = new HelpLines(new ContentFiles());
        int numbers = 0;
        for (Language language : Language.OFFERED) {
            HttpResponse<String> answer = forms.get(door, "/" + language.tag() + "/chat");
            report.require(
                    answer.statusCode() == 503
                            && answer.body().contains("<html lang=\"" + language.tag() + "\"")
                            && answer.headers().firstValue("Retry-After").isPresent(),
                    "Without nodes %s is answered with %d.",
                    language.tag(),
                    answer.statusCode());
            for (HelpLine line : lines.in(language)) {
                numbers++;
                report.require(
                        line.phone().isEmpty() || answer.body().contains("tel:" + line.phone()),
                        "Without nodes there is no number of %s in %s.",
                        line.id(),
                        language.tag());
            }
        }
        report.line("without nodes: help lines", "%d", numbers);
    }
}
