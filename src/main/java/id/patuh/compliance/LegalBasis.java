package id.patuh.compliance;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a reason rests on in law. */
@Schema(name = "LegalBasis", description = "What it rests on in law")
record LegalBasis(
        @Schema(description = "Act or regulation", maxLength = 100, examples = "UU 24/2011", required = true) String act,
        @Schema(description = "Article", maxLength = 100, examples = "art. 15(1)", required = true) String article) {}
