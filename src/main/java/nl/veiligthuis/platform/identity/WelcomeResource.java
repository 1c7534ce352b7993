package nl.veiligthuis.platform.identity;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import nl.veiligthuis.platform.web.Form;
import nl.veiligthuis.platform.web.Language;
import org.jboss.resteasy.reactive.Cache;

/** The one-time links: whoever has one gives an account its password and its second factor. */
@Path("/console/welcome/{link}")
@Produces(MediaType.TEXT_HTML)
@Cache(noStore = true)
@PermitAll
public class WelcomeResource {

    private final Invitations invitations;
    private final Passwords passwords;
    private final Clock clock;

    @PathParam("link")
    String link;

    @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
    String acceptLanguage;

    WelcomeResource(Invitations invitations, Passwords passwords, Clock clock) {
        this.invitations = invitations;
        this.passwords = passwords;
        this.clock = clock;
    }

    @GET
    public Uni<Response> look() {
        return invitations
                .open(link)
                .map(invited -> invited == null ? none() : page(Response.Status.OK, invited, "", Faults.NONE));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> use(String body) {
        return invitations
                .open(link)
                .chain(invited -> invited == null ? Uni.createFrom().item(none()) : use(invited, Form.of(body)));
    }

    private Uni<Response> use(Invitations.Invited invited, Form form) {
        String password = form.text("password");
        OptionalLong step = Totp.step(invited.secret(), form.text("code"), clock.instant());
        Faults faults = faults(
                language(invited).words(AccountsMessages.class),
                Passwords.flaw(password, form.text("again"), invited.username()),
                step.isPresent());
        return faults.none()
                ? passwords
                        .hash(password)
                        .chain(hash -> invitations.use(invited, link, hash, step.getAsLong()))
                        .map(used -> used ? ready(invited) : none())
                : Uni.createFrom().item(page(Response.Status.BAD_REQUEST, invited, form.text("code"), faults));
    }

    private static Faults faults(AccountsMessages words, Optional<Passwords.Flaw> flaw, boolean codeFits) {
        Map<String, String> faults = new TreeMap<>();
        flaw.ifPresent(wrong -> faults.put("password", message(words, wrong)));
        if (!codeFits) {
            faults.put("code", words.fault_code());
        }
        return new Faults(faults);
    }

    private static String message(AccountsMessages words, Passwords.Flaw flaw) {
        return switch (flaw) {
            case SHORT -> words.fault_password_short();
            case LONG -> words.fault_password_long();
            case NAME -> words.fault_password_name();
            case DIFFERENT -> words.fault_password_different();
        };
    }

    private static Response page(Response.Status status, Invitations.Invited invited, String typed, Faults faults) {
        Language language = language(invited);
        TemplateInstance page = new WelcomePage(
                language,
                invited.username(),
                Totp.typed(invited.secret()),
                QrCode.of(Totp.address(invited.secret(), invited.username())),
                typed,
                faults);
        return Response.status(status).entity(page.setLocale(language.locale())).build();
    }

    private static Response ready(Invitations.Invited invited) {
        Language language = language(invited);
        return Response.ok(new ReadyPage(language).setLocale(language.locale())).build();
    }

    private Response none() {
        Language language = Language.preferred(acceptLanguage);
        return Response.status(Response.Status.NOT_FOUND)
                .entity(new NoLinkPage(language).setLocale(language.locale()))
                .build();
    }

    private static Language language(Invitations.Invited invited) {
        return Language.of(invited.language()).orElse(Language.DUTCH);
    }
}
