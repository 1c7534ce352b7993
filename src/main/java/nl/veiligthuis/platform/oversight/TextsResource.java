package nl.veiligthuis.platform.oversight;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import nl.veiligthuis.platform.identity.Roles;
import nl.veiligthuis.platform.identity.SignedIn;
import nl.veiligthuis.platform.web.Form;
import org.jboss.resteasy.reactive.Cache;

/** The way to the text of a chat that has ended, for coordinators and auditors. */
@Path("/console/texts")
@Produces(MediaType.TEXT_HTML)
@Cache(noStore = true)
public class TextsResource {

    private static final String ID = "/{id:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}}";
    private static final int OK = 200;

    private final Texts texts;
    private final TextReading reading;
    private final SignedIn signedIn;

    TextsResource(Texts texts, TextReading reading, SignedIn signedIn) {
        this.texts = texts;
        this.reading = reading;
        this.signedIn = signedIn;
    }

    @GET
    @RolesAllowed({Roles.COORDINATOR, Roles.NATIONAL_COORDINATOR, Roles.AUDITOR})
    public Uni<Response> all(@QueryParam("chat") String chat, @QueryParam("told") String told) {
        String asked = chat == null ? "" : chat.strip();
        Optional<Told> done = Told.named(told).filter(Told::done);
        return overseer().chain(overseer -> all(overseer, asked, done));
    }

    @GET
    @Path("/chats" + ID)
    @RolesAllowed({Roles.COORDINATOR, Roles.NATIONAL_COORDINATOR})
    public Uni<Response> form(@PathParam("id") UUID chat) {
        return overseer().chain(overseer -> form(overseer, chat, Asking.EMPTY, Optional.empty()));
    }

    /** Asks for a text. */
    @POST
    @Path("/chats" + ID)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Roles.COORDINATOR, Roles.NATIONAL_COORDINATOR})
    public Uni<Response> ask(@PathParam("id") UUID chat, String body) {
        Asking asking = Asking.of(Form.of(body));
        return overseer().chain(overseer -> ask(overseer, chat, asking));
    }

    @POST
    @Path("/requests" + ID + "/approval")
    @RolesAllowed({Roles.COORDINATOR, Roles.NATIONAL_COORDINATOR, Roles.AUDITOR})
    public Uni<Response> approve(@PathParam("id") UUID request) {
        return overseer().chain(overseer -> decide(overseer, request, true));
    }

    @POST
    @Path("/requests" + ID + "/refusal")
    @RolesAllowed({Roles.COORDINATOR, Roles.NATIONAL_COORDINATOR, Roles.AUDITOR})
    public Uni<Response> refuse(@PathParam("id") UUID request) {
        return overseer().chain(overseer -> decide(overseer, request, false));
    }

    /** Shows the text, once more or its next part: each time is written down. */
    @POST
    @Path("/requests" + ID + "/opening")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Roles.COORDINATOR, Roles.NATIONAL_COORDINATOR})
    public Uni<Response> open(@PathParam("id") UUID request, String body) {
        long after = after(Form.of(body));
        return overseer().chain(overseer -> texts.open(overseer, request, after)
                .chain(opened -> opened(overseer, request, opened)));
    }

    private Uni<Response> all(Overseer overseer, String asked, Optional<Told> told) {
        Optional<Reference> reference = asked.isEmpty() ? Optional.of(Reference.ANY) : Reference.of(asked);
        return reference
                .map(found -> list(overseer, asked, found, told))
                .orElseGet(() -> list(overseer, asked, Reference.ANY, Optional.of(Told.CHAT_UNREADABLE)));
    }

    private Uni<Response> list(Overseer overseer, String asked, Reference reference, Optional<Told> told) {
        String words = told.map(reading.labels(overseer.language())::told).orElse("");
        boolean wrong = told.filter(step -> !step.done()).isPresent();
        return reading.view(overseer, reference)
                .map(view -> new TextsPage(overseer, view, asked, words, wrong))
                .map(page -> answer(overseer, page, told.map(Told::status).orElse(OK)));
    }

    private Uni<Response> ask(Overseer overseer, UUID chat, Asking asking) {
        return asking.fault()
                .map(fault -> form(overseer, chat, asking, Optional.of(fault)))
                .orElseGet(() -> texts.ask(overseer, chat, asking)
                        .chain(told -> told.done() ? toList(told) : form(overseer, chat, asking, Optional.of(told))));
    }

    private Uni<Response> form(Overseer overseer, UUID chat, Asking asking, Optional<Told> told) {
        TextLabels labels = reading.labels(overseer.language());
        return reading.chat(overseer, chat)
                .onItem()
                .ifNull()
                .failWith(NotFoundException::new)
                .map(found -> new AskPage(
                        overseer.staff(),
                        found,
                        asking,
                        labels.grounds(asking.ground()),
                        told.map(Enum::name).orElse(""),
                        told.map(labels::told).orElse("")))
                .map(page -> answer(overseer, page, told.map(Told::status).orElse(OK)));
    }

    private Uni<Response> decide(Overseer overseer, UUID request, boolean approved) {
        return texts.decide(overseer, request, approved)
                .chain(told -> told.done() ? toList(told) : list(overseer, "", Reference.ANY, Optional.of(told)));
    }

    private Uni<Response> opened(Overseer overseer, UUID request, Texts.Opened opened) {
        return opened.refused() == null
                ? Uni.createFrom()
                        .item(answer(overseer, new TextPage(overseer.staff(), request, ClosedText.of(opened)), OK))
                : list(overseer, "", Reference.ANY, Optional.of(opened.refused()));
    }

    private static Response answer(Overseer overseer, TemplateInstance page, int status) {
        return Response.status(status)
                .entity(page.setLocale(overseer.language().locale()))
                .build();
    }

    private static Uni<Response> toList(Told told) {
        return Uni.createFrom()
                .item(Response.seeOther(URI.create("/console/texts?told=" + told))
                        .build());
    }

    private static long after(Form form) {
        try {
            return Math.max(0, Long.parseLong(form.text("after")));
        } catch (NumberFormatException first) {
            return 0;
        }
    }

    private Uni<Overseer> overseer() {
        return signedIn.account().map(Overseer::of);
    }
}
