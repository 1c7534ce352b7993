package nl.veiligthuis.platform.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import javax.sql.DataSource;
import nl.veiligthuis.platform.journeys.Service;
import nl.veiligthuis.platform.journeys.Sql;
import nl.veiligthuis.platform.ops.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class FirstAccountTest {

    @TestHTTPResource("/")
    URI address;

    @Inject
    Accounts accounts;

    @Inject
    DataSource source;

    Sql sql;

    @BeforeEach
    void there_is_no_account() {
        sql = new Sql(source);
        sql.change("delete from conversation");
        sql.change("delete from duty");
        sql.change("create table kept as select * from account");
        sql.change("delete from account");
    }

    @AfterEach
    void the_example_advisers_are_back() {
        sql.change("delete from account");
        sql.change("insert into account select * from kept");
        sql.change("drop table kept");
    }

    @Test
    void the_account_that_is_asked_for_can_sign_in() {
        first("eerste", Service.PASSWORD).ensure();
        new Service(address).signIn("eerste");
    }

    @Test
    void a_second_one_is_never_made_not_even_when_the_first_was_closed() {
        first("eerste", Service.PASSWORD).ensure();
        sql.change("update account set closed_at = now()");
        first("tweede", Service.PASSWORD).ensure();
        assertEquals(1, sql.number("select count(*) from account"));
    }

    @Test
    void a_short_password_or_no_name_makes_none() {
        first("eerste", "x".repeat(FirstAccount.SHORTEST_PASSWORD - 1)).ensure();
        first("", Service.PASSWORD).ensure();
        assertEquals(0, sql.number("select count(*) from account"));
    }

    private FirstAccount first(String username, String password) {
        return new FirstAccount(
                new IdentityConfig() {
                    @Override
                    public Optional<String> firstAdviser() {
                        return Optional.of(username);
                    }

                    @Override
                    public Optional<String> firstAdviserPassword() {
                        return Optional.of(password);
                    }
                },
                accounts);
    }
}
