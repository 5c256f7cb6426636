package id.patuh.sanction;

import id.patuh.compliance.Category;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The duties of PP 86/2013 art. 3(1) that a finding may break. Which one decides how services withheld are lifted (art. 10(7)). */
@Schema(
        description =
                "REGISTRATION art. 3(1)a: registering itself and its workers; DATA art. 3(1)b: complete and true data")
enum BrokenDuty {
    /** Registering itself and its workers, art. 3(1)a: lifted by the fine paid in full and the registration. */
    REGISTRATION("PP 86/2013 art. 10(7)a"),
    /** Complete and true data, art. 3(1)b: lifted by those data. */
    DATA("PP 86/2013 art. 10(7)b");

    private final String liftingBasis;

    BrokenDuty(String liftingBasis) {
        this.liftingBasis = liftingBasis;
    }

    /** The article by which a breach of it is lifted. */
    String liftingBasis() {
        return liftingBasis;
    }

    /** Which duty a category breaks. */
    static BrokenDuty of(Category category) {
        return switch (category) {
            case PWBD, PDS_TK, PDS_PROGRAM -> REGISTRATION;
            case PDS_UPAH -> DATA;
            case ARREARS -> throw new IllegalArgumentException("Arrears stand in no reprimand of PP 86/2013");
        };
    }

    static Set<BrokenDuty> of(Collection<Category> categories) {
        Set<BrokenDuty> duties = EnumSet.noneOf(BrokenDuty.class);
        categories.forEach(category -> duties.add(of(category)));
        return duties;
    }
}
