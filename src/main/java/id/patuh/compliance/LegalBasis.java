package id.patuh.compliance;

import id.patuh.programme.Basis;
import id.patuh.programme.DutyRule;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a reason rests on in law. */
@Schema(name = "LegalBasis", description = "What it rests on in law")
record LegalBasis(
        @Schema(description = "Act or regulation", maxLength = 100, examples = "UU 24/2011", required = true)
                String act,
        @Schema(description = "Article", maxLength = 100, examples = "art. 15(1)", required = true) String article) {

    /** What the law as data names, else what the reason rests on in general. */
    static LegalBasis of(DutyRule rule, ReasonCode code) {
        Basis basis = rule.basis();
        if (basis == null || basis.article() == null) {
            return code.basis();
        }
        String article = basis.article();
        return new LegalBasis(basis.act(), Character.isDigit(article.charAt(0)) ? "art. " + article : article);
    }
}
