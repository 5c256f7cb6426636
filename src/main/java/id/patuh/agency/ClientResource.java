package id.patuh.agency;

import id.patuh.platform.openapi.AnswersList;
import id.patuh.platform.paging.Filter;
import id.patuh.platform.paging.ListQuery;
import id.patuh.platform.paging.Lists;
import id.patuh.platform.paging.Page;
import id.patuh.platform.security.AnyScope;
import id.patuh.platform.security.Caller;
import id.patuh.platform.security.CurrentCaller;
import id.patuh.platform.security.Purpose;
import id.patuh.platform.security.Sight;
import id.patuh.platform.security.SubjectKind;
import id.patuh.platform.security.Visibility;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Clients, and the caller itself, over HTTP. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Agencies")
class ClientResource {

    static final ListQuery<Client> LIST = ListQuery.of("clients", Client.class, "Client c", "c.clientId")
            .filter(Filter.id("agencyId", "Agency it belongs to", "c.agencyId in :p"))
            .filter(Filter.choice("profile", "What it is to the service", ClientProfile.class, "c.profile in :p"))
            .build();

    private final Lists lists;
    private final CurrentCaller current;
    private final Visibility visibility;

    ClientResource(Lists lists, CurrentCaller current, Visibility visibility) {
        this.lists = lists;
        this.current = current;
        this.visibility = visibility;
    }

    @GET
    @Path("/clients")
    @PermissionsAllowed({"admin:propose", "admin:approve"})
    @AnswersList(ClientResource.class)
    @Operation(
            operationId = "listClients",
            summary = "List the API clients",
            description =
                    """
            Clients that this service knows, with the profile that decides their scopes and rows. A token of any other
            client has no rights here, whatever it says.""")
    public Page<ClientView> list() {
        return lists.page(LIST, Sight.ALL, "1 = 1", Map.of(), clients -> clients.stream()
                .map(ClientView::of)
                .toList());
    }

    @GET
    @Path("/me")
    @AnyScope
    @Operation(
            operationId = "getMe",
            summary = "Read what I may do",
            description =
                    """
            Who the service takes the caller for: client, agency, acting officer, purpose, scopes in force and the rows
            it sees.""")
    public Me me() {
        return Me.of(current.get(), visibility.of(SubjectKind.EMPLOYER));
    }

    /** A client as it is answered. */
    @Schema(name = "Client", description = "An API client")
    public record ClientView(
            @Schema(
                            description = "Claim `client_id` of its tokens",
                            pattern = "^[\\x21-\\x7e]{1,100}$",
                            examples = "bpjs-malut",
                            required = true)
                    String clientId,
            @Schema(description = "Agency it belongs to") @Nullable UUID agencyId,
            @Schema(description = "Employer it belongs to") @Nullable UUID employerId,
            @Schema(description = "What it is to the service", required = true) ClientProfile profile,
            @Schema(description = "Whether it may name its acting officer by header", required = true) boolean mayVouch,
            @Schema(description = "Whether it may call at all", required = true) boolean active) {

        static ClientView of(Client client) {
            return new ClientView(
                    client.clientId(),
                    client.agencyId().orElse(null),
                    client.employerId().orElse(null),
                    client.profile(),
                    client.mayVouch(),
                    client.isActive());
        }
    }

    /** The caller as it is answered. */
    @Schema(name = "Me", description = "Who the service takes the caller for")
    public record Me(
            @Schema(
                            description = "Client",
                            pattern = "^[\\x21-\\x7e]{1,100}$",
                            examples = "bpjs-malut",
                            required = true)
                    String clientId,
            @Schema(description = "Agency") @Nullable UUID agencyId,
            @Schema(description = "Employer, for an employer that looks at itself") @Nullable UUID employerId,
            @Schema(description = "Acting officer, if told") @Nullable UUID officerId,
            @Schema(description = "Purpose of use of this request, told or by agreement") @Nullable Purpose purpose,
            @Schema(description = "Scopes in force", required = true, maxItems = 50)
                    List<@Pattern(regexp = "^[a-z]{1,20}:[a-z]{1,20}$") String> scopes,
            @Schema(description = "Whether the rows of the whole country are seen", required = true)
                    boolean wholeCountry,
            @Schema(description = "Regions whose employers are seen (Kemendagri)", required = true, maxItems = 600)
                    List<@Pattern(regexp = "^[0-9]{2}([0-9]{2})?$") String> regionCodes,
            @Schema(description = "Whether only basic fields of employers are shown", required = true)
                    boolean basicsOnly) {

        static Me of(Caller caller, Sight sight) {
            return new Me(
                    caller.clientId(),
                    caller.agencyId().orElse(null),
                    caller.employerId().orElse(null),
                    caller.officerId().orElse(null),
                    caller.purpose().map(use -> use.purpose()).orElse(null),
                    caller.scopes().stream().sorted().toList(),
                    sight.everything(),
                    sight.regions().stream().sorted().toList(),
                    sight.basicsOnly());
        }
    }
}
