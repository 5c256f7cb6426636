package id.patuh.employer;

import id.patuh.platform.openapi.Refuses;
import id.patuh.platform.problem.Language;
import id.patuh.platform.security.ProtectedData;
import id.patuh.platform.security.Sight;
import id.patuh.platform.security.SubjectKind;
import id.patuh.platform.security.Visibility;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Employer matching over HTTP. */
@Path("/v1/employer-matches")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Employers")
class MatchResource {

    private final MatchParts matching;
    private final Visibility visibility;

    MatchResource(MatchParts matching, Visibility visibility) {
        this.matching = matching;
        this.visibility = visibility;
    }

    @POST
    @PermissionsAllowed("employers:read")
    @ProtectedData(SubjectKind.EMPLOYER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Refuses("field-not-visible")
    @Operation(
            operationId = "matchEmployers",
            summary = "Match descriptions with employers",
            description =
                    """
            Up to 1000 descriptions from another register, each answered with the employers that it may mean, the best
            first, with a score and with what speaks for and against each. Slips, abbreviations, words in another order,
            another legal form, a shortened address or the next region are borne. `LIKELY` is sure enough to work with;
            `POSSIBLE` is for a person to look at; no candidate means that nobody in sight is alike, so that the employer
            may be one that never registered (PWBD). Only employers that the caller may see are compared. One that was
            merged is never a candidate: a number that it had leads to its survivor. Nothing is kept, so there is no
            Idempotency-Key. Numbers of persons (an NPWP that is a NIK, a NITKU that begins with one) are
            compared for BPJS alone.""")
    public MatchesView match(MatchEmployers request, @Context HttpHeaders headers) {
        Sight sight = visibility.of(SubjectKind.EMPLOYER);
        MatchFaults.refuse(request.queries(), sight);
        return MatchesView.of(
                request.queries(), matching.match(request.queries(), sight, request.most()), Language.of(headers));
    }
}
