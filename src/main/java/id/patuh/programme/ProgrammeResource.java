package id.patuh.programme;

import id.patuh.platform.problem.Language;
import id.patuh.platform.security.AnyScope;
import id.patuh.platform.web.CodeList;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The closed list of programmes over HTTP. */
@Path("/v1/programmes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reference data")
class ProgrammeResource {

    @GET
    @AnyScope
    @CodeList
    @Operation(
            operationId = "listProgrammes",
            summary = "List the five programmes",
            description =
                    """
            JKK, JKM, JHT, JP and JKP with their names and base regulations. The list is closed: it changes only with
            the law (UU 24/2011 art. 6).""")
    public ProgrammeList list(@Context HttpHeaders headers) {
        Language language = Language.of(headers);
        return new ProgrammeList(Arrays.stream(Programme.values())
                .map(programme -> ProgrammeView.of(programme, language))
                .toList());
    }

    /** The programmes. */
    @Schema(name = "ProgrammeList", description = "The five programmes")
    public record ProgrammeList(
            @Schema(description = "The programmes", required = true, minItems = 5, maxItems = 5)
                    List<ProgrammeView> items) {}

    /** A programme as it is answered. */
    @Schema(name = "ProgrammeEntry", description = "A programme of employment social security")
    public record ProgrammeView(
            @Schema(description = "Code", examples = "JKK", required = true) Programme code,
            @Schema(description = "Name", maxLength = 100, examples = "Jaminan Kecelakaan Kerja", required = true)
                    String name,
            @Schema(description = "Base regulation", maxLength = 100, examples = "PP 44/2015", required = true)
                    String legalBasis) {

        static ProgrammeView of(Programme programme, Language language) {
            return switch (language) {
                case ID -> new ProgrammeView(programme, programme.nameId(), programme.legalBasis());
                case EN -> new ProgrammeView(programme, programme.nameEn(), programme.legalBasis());
            };
        }
    }
}
