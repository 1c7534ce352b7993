package nl.veiligthuis.platform.identity;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.OptionalLong;
import nl.veiligthuis.platform.audit.Audit;
import nl.veiligthuis.platform.audit.Deed;
import nl.veiligthuis.platform.privacy.Limits;
import nl.veiligthuis.platform.privacy.SourceKey;
import nl.veiligthuis.platform.privacy.SourceKeys;
import nl.veiligthuis.platform.privacy.Turn;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Lets people in by name, password and code, all three judged in one go: nobody learns which of them was wrong. The code is
 * the field {@code code} of the form.
 */
@ApplicationScoped
class PasswordIdentity implements IdentityProvider<UsernamePasswordAuthenticationRequest> {

    private static final int LONGEST_NAME = 100;

    /** A code of a step is taken once, whichever node it comes to. */
    private static final String ADMIT = """
            update account set last_step = greatest(last_step, :step)
            where id = :id and credentials = :credentials and closed_at is null
                and (totp_secret is null or last_step < :step)
            """;

    private record Attempt(String name, String password, String code, SourceKey source) {}

    private final Accounts accounts;
    private final Passwords passwords;
    private final IdentityConfig config;
    private final Limits limits;
    private final SourceKeys sources;
    private final Mutiny.SessionFactory sessions;
    private final Audit audit;
    private final FactorKeys keys;
    private final Clock clock;

    PasswordIdentity(
            Accounts accounts,
            Passwords passwords,
            IdentityConfig config,
            Limits limits,
            SourceKeys sources,
            Mutiny.SessionFactory sessions,
            Audit audit,
            FactorKeys keys,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.config = config;
        this.limits = limits;
        this.sources = sources;
        this.sessions = sessions;
        this.audit = audit;
        this.keys = keys;
        this.clock = clock;
    }

    void askForSecondFactor(@Observes StartupEvent start) {
        check(LaunchMode.current(), config.passwordAlone());
    }

    static void check(LaunchMode mode, boolean passwordAlone) {
        if (mode == LaunchMode.NORMAL && passwordAlone) {
            throw new IllegalArgumentException(
                    "platform.identity.password-alone is for development and tests: remove it.");
        }
    }

    @Override
    public Class<UsernamePasswordAuthenticationRequest> getRequestType() {
        return UsernamePasswordAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            UsernamePasswordAuthenticationRequest request, AuthenticationRequestContext context) {
        Attempt attempt = attempt(request);
        return limits.signIn(attempt.name(), attempt.source())
                .chain(turn -> turn instanceof Turn.Now ? judge(attempt) : failure());
    }

    private Attempt attempt(UsernamePasswordAuthenticationRequest request) {
        HttpServerRequest form =
                HttpSecurityUtils.getRoutingContextAttribute(request).request();
        String name = request.getUsername().strip();
        String code = form.getFormAttribute("code");
        return new Attempt(
                name.length() > LONGEST_NAME || name.indexOf(0) >= 0 ? "" : name,
                new String(request.getPassword().getPassword()),
                code == null ? "" : code,
                sources.of(form));
    }

    private Uni<SecurityIdentity> judge(Attempt attempt) {
        return accounts.called(attempt.name()).chain(account -> judge(attempt, account));
    }

    private Uni<SecurityIdentity> judge(Attempt attempt, Account account) {
        return passwords
                .match(attempt.password(), account == null ? "" : account.passwordHash())
                .chain(right -> right ? admit(attempt, account) : refuse());
    }

    private Uni<SecurityIdentity> admit(Attempt attempt, Account account) {
        OptionalLong step = step(account, attempt.code());
        return step.isEmpty()
                ? refuse()
                : sessions.withTransaction(session -> admit(session, account, step.getAsLong()))
                        .chain(admitted -> admitted ? welcome(attempt, account) : refuse());
    }

    /** The step the code belongs to; one of the far past where a password is enough. */
    private OptionalLong step(Account account, String code) {
        if (account.totpSecret() != null) {
            byte[] secret = keys.open(account.totpSecret(), account.id());
            return secret == null ? OptionalLong.empty() : Totp.step(secret, code, clock.instant());
        }
        return config.passwordAlone() ? OptionalLong.of(0) : OptionalLong.empty();
    }

    private Uni<Boolean> admit(Mutiny.Session session, Account account, long step) {
        return session.createNativeQuery(ADMIT)
                .setParameter("id", account.id())
                .setParameter("credentials", account.credentials())
                .setParameter("step", step)
                .executeUpdate()
                .chain(admitted -> admitted == 1
                        ? noted(session, account)
                        : Uni.createFrom().item(false));
    }

    private Uni<Boolean> noted(Mutiny.Session session, Account account) {
        return audit.note(session, account.id(), Deed.SIGNED_IN, null, null).replaceWith(true);
    }

    private Uni<SecurityIdentity> welcome(Attempt attempt, Account account) {
        limits.signedIn(attempt.name(), attempt.source());
        return Uni.createFrom().item(SessionIdentity.of(account));
    }

    private Uni<SecurityIdentity> refuse() {
        return sessions.withTransaction(session -> audit.note(session, null, Deed.SIGN_IN_REFUSED, null, null))
                .chain(PasswordIdentity::failure);
    }

    private static Uni<SecurityIdentity> failure() {
        return Uni.createFrom().failure(new AuthenticationFailedException());
    }
}
