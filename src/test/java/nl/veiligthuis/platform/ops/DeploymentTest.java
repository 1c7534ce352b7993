package nl.veiligthuis.platform.ops;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The files of deployment/ agree with each other, with what is measured and with what is written about them. */
class DeploymentTest {

    private static final Path FILES = Path.of("deployment");
    private static final Path ALERTS = FILES.resolve("prometheus/alerts.yml");
    private static final Path DASHBOARD = FILES.resolve("grafana/dashboards/veilig-thuis.json");
    private static final Pattern METRIC = Pattern.compile("\\b((?:platform|sql|jvm|process)_[a-z_]+)\\b");
    private static final Pattern MEASURED = Pattern.compile("(?m)^\\| `([a-z_]+)`");
    private static final Pattern HEADING = Pattern.compile("(?m)^### (\\w+)$");
    private static final Pattern SETTING = Pattern.compile("\\b((?:PLATFORM|QUARKUS)_[A-Z_]+[A-Z])\\b");
    private static final Pattern DOCUMENTED = Pattern.compile("`((?:platform|quarkus)\\.[a-z.-]+)`");

    /** Variables of the files themselves: where Compose publishes, and what the balancer and the realm are told. */
    private static final Set<String> NOT_OURS = Set.of(
            "PLATFORM_PUBLISH_HTTP",
            "PLATFORM_PUBLISH_HTTPS",
            "PLATFORM_KEYS",
            "PLATFORM_HTTP",
            "PLATFORM_HTTPS",
            "PLATFORM_PLAIN",
            "PLATFORM_NODE",
            "PLATFORM_CERTIFICATES",
            "PLATFORM_LAST_RESORT",
            "PLATFORM_EXIT_TO",
            "PLATFORM_ADMIN_SOCKET",
            "PLATFORM_ORIGIN",
            "PLATFORM_CLIENT_SECRET");

    @Test
    void every_file_can_be_read() throws IOException {
        Set<String> read = new TreeSet<>();
        for (Path file : files(".yaml", ".yml", ".json")) {
            try {
                read.add(file + ": " + documents(file).size());
            } catch (RuntimeException broken) {
                throw new AssertionError(file + " cannot be read", broken);
            }
        }
        assertTrue(read.size() > 15, read::toString);
    }

    @Test
    void every_alert_has_a_section_that_says_what_to_do_and_no_section_is_left_over() throws IOException {
        String operations = Files.readString(Path.of("docs/operations.md"));
        Set<String> sections = found(HEADING, operations.substring(operations.indexOf("## Alerts")));
        Set<String> alerts = new TreeSet<>();
        for (Map<String, Object> alert : alerts()) {
            String name = (String) alert.get("alert");
            alerts.add(name);
            assertEquals(
                    "docs/operations.md#" + name.toLowerCase(Locale.ROOT),
                    of(alert, "annotations").get("runbook"),
                    name);
            assertFalse(of(alert, "annotations").get("summary").toString().isBlank(), name);
            assertTrue(List.of("call", "look").contains(of(alert, "labels").get("severity")), name);
        }
        assertEquals(alerts, sections);
    }

    @Test
    void every_alert_is_tried_both_ways() throws IOException {
        String tests = Files.readString(FILES.resolve("prometheus/alerts.test.yml"));
        for (Map<String, Object> alert : alerts()) {
            for (String outcome : List.of(" is raised\n", " is silent\n")) {
                assertTrue(tests.contains("- name: " + alert.get("alert") + outcome), alert.get("alert") + outcome);
            }
        }
    }

    @Test
    void what_alerts_and_dashboard_ask_for_is_measured() throws IOException {
        Set<String> measured = found(MEASURED, Files.readString(Path.of("docs/metrics.md")));
        Set<String> asked = new TreeSet<>();
        for (Map<String, Object> alert : alerts()) {
            asked.addAll(found(METRIC, alert.get("expr").toString()));
        }
        JsonNode dashboard = new ObjectMapper().readTree(DASHBOARD.toFile());
        dashboard.findValuesAsText("expr").forEach(query -> asked.addAll(found(METRIC, query)));
        asked.addAll(found(METRIC, Files.readString(FILES.resolve("kubernetes/base/scaling.yaml"))));
        assertTrue(asked.size() > 20, asked::toString);
        asked.removeIf(name -> measured.contains(name.replaceFirst("_(bucket|count|sum)$", "")));
        assertEquals(Set.of(), asked, "asked for and not in docs/metrics.md");
    }

    @Test
    void the_dashboard_asks_its_own_source_alone_and_no_two_panels_are_in_one_place() throws IOException {
        JsonNode dashboard = new ObjectMapper().readTree(DASHBOARD.toFile());
        assertEquals(
                Set.of("platform-prometheus"),
                Set.copyOf(dashboard.path("panels").findValues("datasource").stream()
                        .map(source -> source.path("uid").asText())
                        .toList()));
        List<String> places = StreamSupport.stream(dashboard.path("panels").spliterator(), false)
                .map(panel -> panel.path("gridPos").path("x") + " "
                        + panel.path("gridPos").path("y"))
                .toList();
        assertEquals(places.size(), Set.copyOf(places).size());
    }

    @Test
    void every_setting_that_is_named_is_in_the_readme() throws IOException {
        Set<String> documented = found(DOCUMENTED, Files.readString(FILES.resolve("README.md"))).stream()
                .map(name -> name.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_"))
                .collect(Collectors.toSet());
        Set<String> named = new TreeSet<>();
        for (Path file : files(".yaml", ".yml", ".service", "start", "train", "health")) {
            named.addAll(found(SETTING, Files.readString(file)));
        }
        assertTrue(named.size() > 20, named::toString);
        named.removeAll(NOT_OURS);
        named.removeIf(name -> documented.contains(name.replaceFirst("_FILE$", "")) || documented.contains(name));
        assertEquals(Set.of(), named, "named and not in deployment/README.md");
    }

    @Test
    void a_secret_is_a_file_and_never_a_value() throws IOException {
        for (Path file : files(".yaml", ".yml", ".service")) {
            for (String line : Files.readAllLines(file)) {
                assertFalse(
                        line.matches(
                                        "(?i).*\\w*(password|secret|session_encryption_key|token)\\s*[:=]\\s*[\"']?[^\\s\"'$/{]+[\"']?\\s*")
                                && !line.matches(
                                        ".*(secretKey|property|name|key|secretName|credential):.*|\\s*#.*|.*_FILE.*")
                                && !line.matches(".*automountServiceAccountToken: false"),
                        file + ": " + line);
            }
        }
    }

    @Test
    void what_kustomize_lists_is_there() throws IOException {
        for (Path list : files("kustomization.yaml")) {
            Map<String, Object> kustomization = documents(list).getFirst();
            for (Object resource : (List<?>) kustomization.get("resources")) {
                assertTrue(Files.exists(list.resolveSibling(resource.toString())), list + ": " + resource);
            }
        }
    }

    @Test
    void every_container_is_as_closed_as_the_strictest_standard_asks() throws IOException {
        int containers = 0;
        for (Path file : files("platform.yaml", "valkey.yaml")) {
            for (Map<String, Object> document : documents(file)) {
                if (!document.get("kind").equals("Deployment")) {
                    continue;
                }
                Map<String, Object> pod = of(of(of(document, "spec"), "template"), "spec");
                assertEquals(false, pod.get("automountServiceAccountToken"), file.toString());
                assertEquals(true, of(pod, "securityContext").get("runAsNonRoot"), file.toString());
                for (Map<String, Object> container : containers(pod)) {
                    containers++;
                    Map<String, Object> closed = of(container, "securityContext");
                    assertEquals(false, closed.get("allowPrivilegeEscalation"), container.get("name")::toString);
                    assertEquals(true, closed.get("readOnlyRootFilesystem"), container.get("name")::toString);
                    assertEquals(List.of("ALL"), of(closed, "capabilities").get("drop"));
                    assertTrue(of(of(container, "resources"), "limits").containsKey("memory"));
                }
            }
        }
        assertEquals(3, containers);
    }

    private static List<Map<String, Object>> containers(Map<String, Object> pod) {
        return Stream.of("initContainers", "containers")
                .flatMap(kind -> list(pod.getOrDefault(kind, List.of())).stream())
                .toList();
    }

    private static List<Map<String, Object>> alerts() throws IOException {
        return list(documents(ALERTS).getFirst().get("groups")).stream()
                .flatMap(group -> list(group.get("rules")).stream())
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Object value) {
        return (List<Map<String, Object>>) value;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> of(Map<String, Object> parent, String name) {
        return (Map<String, Object>) parent.get(name);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> documents(Path file) throws IOException {
        Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        return StreamSupport.stream(yaml.loadAll(Files.readString(file)).spliterator(), false)
                .map(document ->
                        document instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.<String, Object>of())
                .toList();
    }

    private static List<Path> files(String... endings) throws IOException {
        try (Stream<Path> files = Files.walk(FILES)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(FILES.resolve("secrets")))
                    .filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
                    .sorted()
                    .toList();
        }
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
