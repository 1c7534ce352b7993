package nl.veiligthuis.platform.identity;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import nl.veiligthuis.platform.region.Regions;
import nl.veiligthuis.platform.web.Form;
import org.jboss.resteasy.reactive.Cache;

/** The accounts, for administrators. */
@Path("/console/accounts")
@Produces(MediaType.TEXT_HTML)
@Cache(noStore = true)
public class AccountsResource {

    private static final String ONE = "/{id:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}}";

    private final SignedIn signedIn;
    private final AccountList list;
    private final Administration administration;
    private final Regions regions;
    private final boolean provided;

    @Context
    UriInfo address;

    AccountsResource(
            SignedIn signedIn,
            AccountList list,
            Administration administration,
            Regions regions,
            IdentityConfig config) {
        this.signedIn = signedIn;
        this.list = list;
        this.administration = administration;
        this.regions = regions;
        this.provided = config.signIn() == SignIn.OIDC;
    }

    @GET
    @RolesAllowed(Roles.ADMINISTRATOR)
    public Uni<Response> all() {
        return administrator().chain(admin -> all(admin, AccountForm.empty(), Faults.NONE));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.ADMINISTRATOR)
    public Uni<Response> create(String body) {
        if (provided) {
            throw new NotFoundException();
        }
        AccountForm form = AccountForm.read(Form.of(body));
        return administrator().chain(admin -> create(admin, form));
    }

    @GET
    @Path(ONE)
    @RolesAllowed(Roles.ADMINISTRATOR)
    public Uni<Response> one(@PathParam("id") UUID id) {
        return administrator()
                .chain(admin -> account(id).map(account -> page(admin, account, AccountForm.of(account), Faults.NONE)));
    }

    @POST
    @Path(ONE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.ADMINISTRATOR)
    public Uni<Response> change(@PathParam("id") UUID id, String body) {
        AccountForm form = AccountForm.read(Form.of(body));
        return administrator()
                .chain(admin -> keptHere(id).chain(account -> change(admin, account, form.called(account.username()))));
    }

    @POST
    @Path(ONE + "/closure")
    @RolesAllowed(Roles.ADMINISTRATOR)
    public Uni<Response> close(@PathParam("id") UUID id) {
        return administrator().chain(admin -> account(id).chain(account -> administration
                .close(admin.id(), id)
                .map(closed -> closed ? toList() : last(admin, account, AccountForm.of(account)))));
    }

    @POST
    @Path(ONE + "/reopening")
    @RolesAllowed(Roles.ADMINISTRATOR)
    public Uni<Response> reopen(@PathParam("id") UUID id) {
        return administrator()
                .chain(admin -> account(id).chain(account -> administration.reopen(admin.id(), id)))
                .replaceWith(() ->
                        Response.seeOther(URI.create("/console/accounts/" + id)).build());
    }

    @POST
    @Path(ONE + "/link")
    @RolesAllowed(Roles.ADMINISTRATOR)
    public Uni<Response> link(@PathParam("id") UUID id) {
        return administrator().chain(admin -> keptHere(id)
                .chain(account -> administration.link(admin.id(), id).map(secret -> secret.map(
                                end -> link(admin, account.name(), end))
                        .orElseGet(() -> last(admin, account, AccountForm.of(account))))));
    }

    private Uni<Response> create(Account admin, AccountForm form) {
        AccountsMessages words = labels(admin).words();
        Faults faults = form.faults(regions, words);
        return faults.none()
                ? administration.create(admin.id(), form).chain(secret -> created(admin, form, secret))
                : all(admin, form, faults);
    }

    private Uni<Response> created(Account admin, AccountForm form, Optional<String> secret) {
        return secret.map(end -> Uni.createFrom().item(link(admin, form.name(), end)))
                .orElseGet(() -> all(
                        admin, form, Faults.of("username", labels(admin).words().fault_username_taken())));
    }

    private Uni<Response> change(Account admin, AccountRow account, AccountForm form) {
        Faults faults = form.faults(regions, labels(admin).words());
        return faults.none()
                ? administration
                        .change(admin.id(), account.id(), form)
                        .map(changed -> changed ? toList() : last(admin, account, form))
                : Uni.createFrom().item(page(admin, account, form, faults));
    }

    private Uni<Response> all(Account admin, AccountForm form, Faults faults) {
        return list.all()
                .map(all -> answer(
                        admin, faults, new AccountsPage(Staff.of(admin), labels(admin), all, form, faults, provided)));
    }

    private Response page(Account admin, AccountRow account, AccountForm form, Faults faults) {
        return answer(admin, faults, new AccountPage(Staff.of(admin), labels(admin), account, form, faults));
    }

    private Response last(Account admin, AccountRow account, AccountForm form) {
        return page(
                admin, account, form, Faults.of("account", labels(admin).words().fault_last()));
    }

    private Response link(Account admin, String name, String end) {
        URI link = address.getBaseUri().resolve("/console/welcome/" + end);
        return answer(admin, Faults.NONE, new LinkPage(Staff.of(admin), name, link.toString()));
    }

    private static Response answer(Account admin, Faults faults, TemplateInstance page) {
        return Response.status(faults.none() ? Response.Status.OK : Response.Status.BAD_REQUEST)
                .entity(page.setLocale(Staff.of(admin).language().locale()))
                .build();
    }

    private static Response toList() {
        return Response.seeOther(URI.create("/console/accounts")).build();
    }

    private AccountLabels labels(Account admin) {
        return new AccountLabels(Staff.of(admin).language().words(AccountsMessages.class), regions);
    }

    private Uni<AccountRow> account(UUID id) {
        return list.one(id).onItem().ifNull().failWith(NotFoundException::new);
    }

    /** One that is described here, and not by a provider. */
    private Uni<AccountRow> keptHere(UUID id) {
        return account(id)
                .map(account -> account.keptHere() ? account : null)
                .onItem()
                .ifNull()
                .failWith(NotFoundException::new);
    }

    private Uni<Account> administrator() {
        return signedIn.account();
    }
}
