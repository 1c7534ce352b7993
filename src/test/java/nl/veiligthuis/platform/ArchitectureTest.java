package nl.veiligthuis.platform;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;

/** Who may know whom. */
@AnalyzeClasses(packages = "nl.veiligthuis.platform", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "nl.veiligthuis.platform.";
    private static final String[] GROUND = packages(
            "web",
            "kept",
            "picture",
            "edition",
            "region",
            "signal",
            "phrase",
            "privacy",
            "seal",
            "audit",
            "identity",
            "bus",
            "trace");

    @ArchTest
    static final ArchRule no_two_packages_know_each_other =
            slices().matching(ROOT + "(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule the_ground_knows_no_feature = noClasses()
            .that()
            .resideInAnyPackage(GROUND)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(packages(
                    "content",
                    "campaign",
                    "story",
                    "figure",
                    "selfcheck",
                    "expertise",
                    "routing",
                    "chat",
                    "console",
                    "statistics",
                    "board",
                    "ops"));

    @ArchTest
    static final ArchRule keys_know_nothing_of_what_they_seal = noClasses()
            .that()
            .resideInAnyPackage(packages("seal"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(packages("web", "edition", "region", "signal", "phrase", "audit", "identity", "bus"));

    @ArchTest
    static final ArchRule only_who_shows_words_reaches_keys = noClasses()
            .that()
            .resideOutsideOfPackages(packages("seal", "chat", "console", "ops"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(packages("seal"));

    @ArchTest
    static final ArchRule only_hints_and_codes_reach_redis = noClasses()
            .that()
            .resideOutsideOfPackages(packages("bus", "privacy"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.vertx.redis..", "io.vertx.mutiny.redis..", "io.quarkus.redis..");

    @ArchTest
    static final ArchRule a_trace_is_told_steps_and_knows_nothing_that_takes_them = noClasses()
            .that()
            .resideInAnyPackage(packages("trace"))
            .should()
            .dependOnClassesThat(
                    resideInAPackage("nl.veiligthuis.platform..").and(not(resideInAPackage(ROOT + "trace.."))));

    @ArchTest
    static final ArchRule nobody_traces_past_the_list = noClasses()
            .that()
            .resideOutsideOfPackages(packages("trace"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.opentelemetry..");

    @ArchTest
    static final ArchRule pages_and_checks_need_neither_chat_nor_desk = noClasses()
            .that()
            .resideInAnyPackage(packages("content", "campaign", "story", "figure", "selfcheck", "expertise"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(packages("routing", "chat", "console", "statistics", "ops"));

    @ArchTest
    static final ArchRule self_checks_guides_and_the_search_cannot_reach_a_database = noClasses()
            .that()
            .resideInAnyPackage(packages("selfcheck", "expertise", "search"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.persistence..", "org.hibernate..", "io.vertx.sqlclient..", "java.sql..");

    @ArchTest
    static final ArchRule routing_stands_on_the_ground_alone = noClasses()
            .that()
            .resideInAnyPackage(packages("routing"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    packages("content", "campaign", "story", "selfcheck", "expertise", "chat", "console", "ops"));

    @ArchTest
    static final ArchRule the_chat_knows_routing_and_no_other_feature = noClasses()
            .that()
            .resideInAnyPackage(packages("chat"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(packages("content", "campaign", "story", "selfcheck", "expertise", "console", "ops"));

    @ArchTest
    static final ArchRule the_console_knows_chat_routing_and_content = noClasses()
            .that()
            .resideInAnyPackage(packages("console"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(packages("campaign", "story", "selfcheck", "expertise", "ops"));

    @ArchTest
    static final ArchRule statistics_know_routing_and_no_other_feature = noClasses()
            .that()
            .resideInAnyPackage(packages("statistics"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    packages("content", "campaign", "story", "selfcheck", "expertise", "chat", "console", "ops"));

    @ArchTest
    static final ArchRule routing_chat_and_pages_know_no_statistics = noClasses()
            .that()
            .resideInAnyPackage(packages("content", "campaign", "story", "selfcheck", "expertise", "routing", "chat"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(packages("statistics"));

    @ArchTest
    static final ArchRule the_roster_knows_routing_and_statistics_and_no_other_feature = noClasses()
            .that()
            .resideInAnyPackage(packages("roster"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    packages("content", "campaign", "story", "selfcheck", "expertise", "chat", "console", "ops"));

    @ArchTest
    static final ArchRule nobody_but_operations_knows_the_roster = noClasses()
            .that()
            .resideOutsideOfPackages(packages("roster", "ops"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(packages("roster"));

    @ArchTest
    static final ArchRule the_board_knows_routing_and_chat_and_no_other_feature = noClasses()
            .that()
            .resideInAnyPackage(packages("board"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    packages("content", "campaign", "story", "selfcheck", "expertise", "console", "statistics", "ops"));

    @ArchTest
    static final ArchRule nobody_but_operations_knows_the_board = noClasses()
            .that()
            .resideOutsideOfPackages(packages("board", "ops"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(packages("board"));

    @ArchTest
    static final ArchRule the_oversight_knows_the_chat_and_no_other_feature = noClasses()
            .that()
            .resideInAnyPackage(packages("oversight"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(packages(
                    "content",
                    "campaign",
                    "selfcheck",
                    "expertise",
                    "console",
                    "statistics",
                    "roster",
                    "board",
                    "ops"));

    @ArchTest
    static final ArchRule nobody_but_operations_knows_the_oversight = noClasses()
            .that()
            .resideOutsideOfPackages(packages("oversight", "ops"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(packages("oversight"));

    @ArchTest
    static final ArchRule what_finds_and_keeps_pages_knows_pages_alone_and_features_tell_it_of_theirs = noClasses()
            .that()
            .resideInAnyPackage(packages("search", "discovery", "upkeep"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(packages(
                    "campaign",
                    "story",
                    "figure",
                    "selfcheck",
                    "expertise",
                    "kit",
                    "routing",
                    "chat",
                    "console",
                    "statistics",
                    "roster",
                    "board",
                    "oversight",
                    "ops"));

    @ArchTest
    static final ArchRule nobody_knows_what_finds_and_keeps_pages = noClasses()
            .that()
            .resideOutsideOfPackages(packages("discovery", "upkeep"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(packages("discovery", "upkeep"));

    @ArchTest
    static final ArchRule the_kit_knows_pages_and_no_other_feature = noClasses()
            .that()
            .resideInAnyPackage(packages("kit"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(packages(
                    "campaign", "story", "selfcheck", "routing", "chat", "console", "statistics", "board", "ops"));

    @ArchTest
    static final ArchRule nobody_knows_the_kit = noClasses()
            .that()
            .resideOutsideOfPackages(packages("kit", "ops"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(packages("kit"));

    @ArchTest
    static final ArchRule nobody_knows_operations = noClasses()
            .that()
            .resideOutsideOfPackages(packages("ops"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(packages("ops"));

    @ArchTest
    static final ArchRule edges_are_their_features_own = noClasses().should(dependOnTheEdgeOfAnotherFeature());

    private static ArchCondition<JavaClass> dependOnTheEdgeOfAnotherFeature() {
        return new ArchCondition<>("depend on a Resource or Socket of another feature") {
            @Override
            public void check(JavaClass origin, ConditionEvents events) {
                origin.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> isEdge(dependency.getTargetClass()))
                        .filter(dependency ->
                                !dependency.getTargetClass().getPackageName().equals(origin.getPackageName()))
                        .forEach(dependency ->
                                events.add(SimpleConditionEvent.satisfied(dependency, dependency.getDescription())));
            }
        };
    }

    private static boolean isEdge(JavaClass target) {
        return target.getPackageName().startsWith(ROOT)
                && (target.getSimpleName().endsWith("Resource")
                        || target.getSimpleName().endsWith("Socket"));
    }

    private static String[] packages(String... names) {
        return Arrays.stream(names).map(name -> ROOT + name + "..").toArray(String[]::new);
    }
}
