package nl.veiligthuis.platform;

import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** What every method that answers a request must say or do. */
@AnalyzeClasses(packages = "nl.veiligthuis.platform", importOptions = ImportOption.DoNotIncludeTests.class)
class RequestMethodsTest {

    /** Rules on paths alone can be led around, see ProtectedPathsTest. */
    @ArchTest
    static final ArchRule what_stands_below_the_console_says_itself_who_may = methods()
            .that(answerBelowTheConsole())
            .should()
            .beAnnotatedWith(RolesAllowed.class)
            .orShould()
            .beAnnotatedWith(Authenticated.class)
            .orShould()
            .beAnnotatedWith(PermitAll.class)
            .orShould()
            .beDeclaredInClassesThat(annotatedWith(PermitAll.class));

    /** Otherwise it waits for a body on one of the 200 threads that serve pages, and as many slow senders take them all. */
    @ArchTest
    static final ArchRule what_takes_a_body_holds_no_thread_until_it_has_come = methods()
            .that()
            .areAnnotatedWith(POST.class)
            .should()
            .haveRawReturnType(Uni.class)
            .orShould()
            .beAnnotatedWith(NonBlocking.class);

    private static DescribedPredicate<JavaMethod> answerBelowTheConsole() {
        return DescribedPredicate.describe(
                "answer requests below /console",
                method -> method.getOwner().isAnnotatedWith(Path.class)
                        && method.getOwner()
                                .getAnnotationOfType(Path.class)
                                .value()
                                .startsWith("/console")
                        && (method.isMetaAnnotatedWith(HttpMethod.class) || method.isAnnotatedWith(Path.class)));
    }
}
