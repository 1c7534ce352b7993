package nl.veiligthuis.platform.identity;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Optional;
import javax.sql.DataSource;
import nl.veiligthuis.platform.audit.Audit;
import nl.veiligthuis.platform.journeys.Sql;
import nl.veiligthuis.platform.ops.TestDatabase;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class FirstAccountTest {

    private static final String LINK = "0123456789abcdef-0123456789_ABCD";

    @Inject
    Mutiny.SessionFactory sessions;

    @Inject
    Invitations invitations;

    @Inject
    Audit audit;

    @Inject
    DataSource source;

    Sql sql;

    @BeforeEach
    void there_is_no_account() {
        sql = new Sql(source);
        sql.change("delete from conversation");
        sql.change("delete from duty");
        new Sql(TestDatabase.asOwner()).change("create table kept as select * from account");
        sql.change("delete from account");
    }

    @AfterEach
    void the_example_advisers_are_back() {
        sql.change("delete from account");
        Sql owner = new Sql(TestDatabase.asOwner());
        owner.change("insert into account select * from kept");
        owner.change("drop table kept");
    }

    @Test
    void the_administrator_that_is_asked_for_comes_in_by_the_link_of_the_operator() {
        first("eerste", LINK).ensure();
        given().get("/console/welcome/" + LINK).then().statusCode(200).body(containsString("value=\"eerste\""));
        assertEquals(
                1, sql.number("select count(*) from account where roles = 'administrator' and password_hash = ''"));
    }

    @Test
    void a_later_start_makes_an_unused_link_good_again_and_no_second_account() {
        first("eerste", LINK).ensure();
        sql.change("update invitation set expires_at = now() - interval '1 second'");
        given().get("/console/welcome/" + LINK).then().statusCode(404);
        first("eerste", LINK).ensure();
        given().get("/console/welcome/" + LINK).then().statusCode(200);
        assertEquals(1, sql.number("select count(*) from account"));
    }

    @Test
    void a_second_one_is_never_made_not_even_when_the_first_was_closed() {
        first("eerste", LINK).ensure();
        sql.change("update account set closed_at = now()");
        first("tweede", LINK).ensure();
        first("eerste", LINK).ensure();
        assertEquals(1, sql.number("select count(*) from account"));
        given().get("/console/welcome/" + LINK).then().statusCode(404);
    }

    @Test
    void an_account_that_was_used_gets_no_link_at_a_later_start() {
        first("eerste", LINK).ensure();
        sql.change("delete from invitation");
        sql.change("update account set password_hash = 'used'");
        first("eerste", LINK).ensure();
        assertEquals(0, sql.number("select count(*) from invitation"));
    }

    @Test
    void a_short_link_or_an_odd_name_makes_none() {
        first("eerste", LINK.substring(1)).ensure();
        first("", LINK).ensure();
        first("een twee", LINK).ensure();
        assertEquals(0, sql.number("select count(*) from account"));
    }

    @Test
    void where_a_provider_says_who_they_are_none_is_made() {
        first("eerste", LINK, SignIn.OIDC).ensure();
        assertEquals(0, sql.number("select count(*) from account"));
    }

    private FirstAccount first(String username, String link) {
        return first(username, link, SignIn.ACCOUNTS);
    }

    private FirstAccount first(String username, String link, SignIn signIn) {
        return new FirstAccount(
                new IdentityConfig() {
                    @Override
                    public SignIn signIn() {
                        return signIn;
                    }

                    @Override
                    public Optional<String> firstAdministrator() {
                        return Optional.of(username);
                    }

                    @Override
                    public Optional<String> firstLink() {
                        return Optional.of(link);
                    }

                    @Override
                    public Optional<String> secondFactorKey() {
                        return Optional.empty();
                    }

                    @Override
                    public boolean passwordAlone() {
                        return false;
                    }
                },
                sessions,
                invitations,
                audit);
    }
}
