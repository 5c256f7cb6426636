package id.patuh.noncompliance;

import id.patuh.document.StoredFile;
import id.patuh.platform.event.ReadsRows;
import id.patuh.platform.security.ProtectedData;
import id.patuh.platform.security.SubjectKind;
import id.patuh.platform.web.Download;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Many letters as one file over HTTP. */
@Path("/v1/letter-prints")
@Tag(name = "Letters")
class LetterPrintResource {

    private final LetterReading reading;

    LetterPrintResource(LetterReading reading) {
        this.reading = reading;
    }

    @POST
    @Produces("application/pdf")
    @PermissionsAllowed("cases:read")
    @ProtectedData(SubjectKind.CASE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "printLetters",
            summary = "Print letters together",
            description =
                    """
            1 to 300 letters in force as one PDF, in the order asked. If any is not there, not visible or not in force, all
            such are told and nothing is printed. Makes nothing, so it takes no `Idempotency-Key`.""")
    public RestResponse<StreamingOutput> print(PrintLetters request) {
        StoredFile file = StoredFile.pdf("Surat", reading.together(request.letterIds()));
        return Download.of(file, new Print(file.bytes(), request.letterIds().size()));
    }

    /** The file, which tells the audit of how many letters it tells. */
    private record Print(byte[] bytes, int rowsRead) implements StreamingOutput, ReadsRows {

        @Override
        public void write(OutputStream out) throws IOException {
            out.write(bytes);
        }
    }
}
