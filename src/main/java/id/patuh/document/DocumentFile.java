package id.patuh.document;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The parts of a request that sends a file, for the contract; {@link NewFile} reads them. */
@Schema(name = "DocumentFile", description = "A file to keep")
public record DocumentFile(
        @Schema(
                        description = "PDF, PNG, JPEG, XLSX, DOCX, or text in UTF-8, at most 25 MiB",
                        format = "binary",
                        maxLength = 26_214_400,
                        implementation = String.class,
                        required = true)
                String file,
        @Schema(description = "What it is called; its name unless told", minLength = 1, maxLength = 200)
                String title) {}
