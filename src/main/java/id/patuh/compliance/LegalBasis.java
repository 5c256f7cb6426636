package id.patuh.compliance;

import id.patuh.programme.Basis;
import id.patuh.programme.DutyRule;
import id.patuh.programme.Programme;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a reason rests on in law. */
@Schema(name = "LegalBasis", description = "What it rests on in law")
record LegalBasis(
        @Schema(description = "Act or regulation", maxLength = 100, examples = "UU 24/2011", required = true)
                String act,
        @Schema(description = "Article, where it is known", maxLength = 100, examples = "art. 15(1)") @Nullable
                String article) {

    private static final LegalBasis JKK_AND_JKM = new LegalBasis("PP 44/2015", null);
    private static final LegalBasis JHT = new LegalBasis("PP 46/2015", null);
    private static final LegalBasis JP = new LegalBasis("PP 45/2015", null);

    /** The regulation that sets the late fine of a programme; its article is not known. */
    static LegalBasis lateFine(Programme programme) {
        return switch (programme) {
            case JKK, JKM -> JKK_AND_JKM;
            case JHT -> JHT;
            case JP -> JP;
            case JKP -> throw new IllegalArgumentException("Employers pay no contribution for " + programme);
        };
    }

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
