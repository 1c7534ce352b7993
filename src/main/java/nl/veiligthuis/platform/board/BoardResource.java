package nl.veiligthuis.platform.board;

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
import java.util.UUID;
import nl.veiligthuis.platform.identity.Roles;
import nl.veiligthuis.platform.identity.SignedIn;
import nl.veiligthuis.platform.routing.Reassigning.Moved;
import nl.veiligthuis.platform.web.Form;
import org.jboss.resteasy.reactive.Cache;

/** The board of coordinators. */
@Path("/console/board")
@Produces(MediaType.TEXT_HTML)
@Cache(noStore = true)
public class BoardResource {

    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;
    private static final int CONFLICT = 409;

    private final BoardView board;
    private final Assignments assignments;
    private final Shown shown;
    private final SignedIn signedIn;

    BoardResource(BoardView board, Assignments assignments, Shown shown, SignedIn signedIn) {
        this.board = board;
        this.assignments = assignments;
        this.shown = shown;
        this.signedIn = signedIn;
    }

    @GET
    @RolesAllowed({Roles.COORDINATOR, Roles.NATIONAL_COORDINATOR})
    public Uni<TemplateInstance> page(@QueryParam("moved") String moved) {
        return watcher().chain(watcher -> page(watcher, moved));
    }

    /** The part of the page that changes, without the page around it. */
    @GET
    @Path("/now")
    @RolesAllowed({Roles.COORDINATOR, Roles.NATIONAL_COORDINATOR})
    public Uni<TemplateInstance> now() {
        return watcher().chain(watcher -> now(watcher));
    }

    @GET
    @Path("/chats/{chat}/assignment")
    @RolesAllowed({Roles.COORDINATOR, Roles.NATIONAL_COORDINATOR})
    public Uni<Response> assignment(@PathParam("chat") String chat) {
        return watcher().chain(watcher -> form(watcher, id(chat), Wish.NONE, "", OK));
    }

    /** Gives a chat to an adviser, or puts it back into the queue. */
    @POST
    @Path("/chats/{chat}/assignment")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Roles.COORDINATOR, Roles.NATIONAL_COORDINATOR})
    public Uni<Response> assign(@PathParam("chat") String chat, String body) {
        return watcher().chain(watcher -> assign(watcher, id(chat), Wish.of(Form.of(body))));
    }

    private Uni<TemplateInstance> page(Watcher watcher, String moved) {
        String told = shown.labels(watcher.language()).told(moved);
        return board.of(watcher).map(seen -> in(watcher, new BoardPage(watcher.staff(), seen, told)));
    }

    private Uni<TemplateInstance> now(Watcher watcher) {
        return board.of(watcher).map(seen -> in(watcher, new NowPage(seen)));
    }

    private Uni<Response> assign(Watcher watcher, UUID chat, Wish wish) {
        return wish.fault()
                .map(fault -> form(watcher, chat, wish, fault.name(), BAD_REQUEST))
                .orElseGet(() -> carryOut(watcher, chat, wish));
    }

    private Uni<Response> carryOut(Watcher watcher, UUID chat, Wish wish) {
        return assignments.carryOut(watcher, chat, wish).chain(moved -> answer(watcher, chat, wish, moved));
    }

    private Uni<Response> answer(Watcher watcher, UUID chat, Wish wish, Moved moved) {
        return moved.done()
                ? Uni.createFrom()
                        .item(Response.seeOther(URI.create("/console/board?moved=" + moved))
                                .build())
                : form(watcher, chat, wish, moved.name(), CONFLICT);
    }

    private Uni<Response> form(Watcher watcher, UUID chat, Wish wish, String problem, int status) {
        String told = shown.labels(watcher.language()).told(problem);
        return assignments
                .of(watcher, chat)
                .map(assignment -> in(watcher, new AssignmentPage(watcher.staff(), assignment, wish, told)))
                .map(page -> Response.status(status).entity(page).build());
    }

    private static TemplateInstance in(Watcher watcher, TemplateInstance page) {
        return page.setLocale(watcher.language().locale());
    }

    private Uni<Watcher> watcher() {
        return signedIn.account().map(Watcher::of);
    }

    private static UUID id(String chat) {
        return Wish.id(chat).orElseThrow(NotFoundException::new);
    }
}
