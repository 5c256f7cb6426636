package id.patuh.compliance;

import id.patuh.employer.Employer;
import id.patuh.platform.openapi.Describes;
import id.patuh.platform.openapi.MayHaveMoved;
import id.patuh.platform.paging.Parameters;
import id.patuh.platform.problem.Language;
import id.patuh.platform.problem.PlatformProblem;
import id.patuh.platform.problem.Refusal;
import id.patuh.platform.security.ProtectedData;
import id.patuh.platform.security.Sight;
import id.patuh.platform.security.SubjectKind;
import id.patuh.platform.security.Visibility;
import id.patuh.platform.time.LegalTime;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The verdict on one employer over HTTP. */
@Path("/v1/employers/{id}/compliance-status")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Compliance")
class ComplianceResource {

    private final Verdicts verdicts;
    private final Visibility visibility;
    private final Parameters parameters;
    private final LegalTime time;

    ComplianceResource(Verdicts verdicts, Visibility visibility, Parameters parameters, LegalTime time) {
        this.verdicts = verdicts;
        this.visibility = visibility;
        this.parameters = parameters;
        this.time = time;
    }

    @GET
    @PermissionsAllowed("compliance:read")
    @ProtectedData(SubjectKind.COMPLIANCE)
    @MayHaveMoved
    @Describes(name = "id", text = "Id of the employer", example = "01990000-0000-7000-8000-000000000001")
    @Describes(name = "asOf", text = "Legal day for which to judge; today in its region unless told", example = "")
    @Describes(
            name = "knownAt",
            text = "Moment whose knowledge to judge by; now unless told",
            example = "",
            format = "date-time")
    @Operation(
            operationId = "getComplianceStatus",
            summary = "Judge an employer",
            description =
                    """
            Whether the legal person of the employer complies, and why: each reason with its article, the months and
            amount concerned, and the very facts used. With `asOf` for another day, from the facts that held on it; with
            `knownAt` from what had been recorded by then, law included. Nothing known on that day is 404. A month that
            its source did not declare complete is no debt: until then the outcome is UNKNOWN. Suspicions are told as
            HINT and never move an outcome. JKP follows from the other programmes and is information only. A merged employer
            answers 308 to its survivor, unless a day or moment is told.""")
    public ComplianceStatusView get(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        Sight sight = visibility.of(SubjectKind.COMPLIANCE);
        Optional<Instant> knownAt = parameters.moment("knownAt");
        Optional<LocalDate> asOf = parameters.day("asOf");
        Employer employer = asOf.isEmpty() && knownAt.isEmpty()
                ? Employer.shown(id, sight)
                : Employer.visible(id, sight).orElseThrow(() -> Refusal.of(PlatformProblem.NOT_FOUND));
        LocalDate day = asOf.orElseGet(() -> time.today(employer.zone()));
        return verdicts.of(List.of(id), day, knownAt).stream()
                .findFirst()
                .map(judged ->
                        ComplianceStatusView.of(id, judged, sight, Language.of(headers), time.today(employer.zone())))
                .orElseThrow(() -> Refusal.of(PlatformProblem.NOT_FOUND));
    }
}
