package nl.veiligthuis.platform.journeys;

import java.util.UUID;

/** Somebody of a test's own who works at Veilig Thuis, with the password of the examples and an app on their phone. */
public record Colleague(UUID id, String username, Authenticator phone) {

    /** Makes an account of the whole country. */
    public static Colleague made(Sql sql, String roles) {
        UUID id = UUID.randomUUID();
        Authenticator phone = new Authenticator(id.toString().substring(0, 20).getBytes());
        sql.change(
                "insert into account (id, username, password_hash, totp_secret, roles, display_name, language)"
                        + " select ?, ?, password_hash, ?, ?, ?, 'nl' from account where username = 'voorbeeld-1'",
                id,
                "proef-" + id,
                phone.secret(),
                roles,
                "Proef " + id);
        return new Colleague(id, "proef-" + id, phone);
    }

    /** Signs in with the code of a step, counted from now; the session's cookie, or null. */
    public String signIn(Service service, int step) {
        return service.trySignIn(username, Service.PASSWORD, phone.code(step)).getCookie("console");
    }

    /** Removes the account; its audit stays. */
    public void forget(Sql sql) {
        sql.change("delete from duty where adviser_id = ?", id);
        sql.change("delete from account where id = ?", id);
    }
}
