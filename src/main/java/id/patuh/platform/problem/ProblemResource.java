package id.patuh.platform.problem;

import id.patuh.platform.openapi.Describes;
import id.patuh.platform.web.CodeList;
import io.quarkus.arc.All;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A page per refusal, public, so that the type of a problem can be followed. */
@Path("/v1/problems")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Problems")
class ProblemResource {

    private final List<ProblemType> types;

    ProblemResource(@All List<ProblemCatalogue> catalogues) {
        this.types = catalogues.stream()
                .flatMap(catalogue -> Arrays.stream(catalogue.types()))
                .sorted(Comparator.comparing(ProblemType::code))
                .toList();
    }

    @GET
    @PermitAll
    @CodeList
    @Operation(
            operationId = "listProblems",
            summary = "List every problem code",
            description =
                    """
            Every code that a refusal of this service can carry, with its HTTP status and what it means. Public.""")
    public ProblemList list(@Context HttpHeaders headers) {
        return new ProblemList(types.stream()
                .map(type -> ProblemPage.of(type, Language.of(headers)))
                .toList());
    }

    @GET
    @Path("/{code}")
    @PermitAll
    @CodeList
    @Describes(example = "not-found", name = "code", text = "Problem code")
    @Operation(
            operationId = "getProblem",
            summary = "Read about a problem code",
            description =
                    """
            What the code means and what to do about it. This is where the `type` of a problem leads. Public.""")
    public ProblemPage get(
            @PathParam("code") @Pattern(regexp = "^[a-z0-9-]{1,60}$") String code, @Context HttpHeaders headers) {
        return types.stream()
                .filter(type -> type.code().equals(code))
                .findFirst()
                .map(type -> ProblemPage.of(type, Language.of(headers)))
                .orElseThrow(() -> Refusal.of(PlatformProblem.NOT_FOUND));
    }

    /** Every code. */
    @Schema(description = "Every problem code")
    public record ProblemList(
            @Schema(description = "The codes, in the order of the alphabet", required = true, maxItems = 500)
                    List<ProblemPage> items) {}

    /** One code explained. */
    @Schema(name = "ProblemCode", description = "A problem code explained")
    public record ProblemPage(
            @Schema(description = "Stable code", pattern = "^[a-z0-9-]{1,60}$", examples = "not-found", required = true)
                    String code,
            @Schema(
                            description = "HTTP status it comes with",
                            minimum = "400",
                            maximum = "599",
                            examples = "404",
                            required = true)
                    int status,
            @Schema(description = "Title", maxLength = 100, examples = "Tidak ditemukan", required = true) String title,
            @Schema(description = "What it means and what to do", maxLength = 2000, required = true) String help) {

        static ProblemPage of(ProblemType type, Language language) {
            return new ProblemPage(
                    type.code(),
                    type.status(),
                    Texts.of(language, type.code() + ".title"),
                    Texts.of(language, type.code() + ".help"));
        }
    }
}
