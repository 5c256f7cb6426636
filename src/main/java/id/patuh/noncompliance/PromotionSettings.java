package id.patuh.noncompliance;

import id.patuh.compliance.Category;
import io.smallrye.config.ConfigMapping;
import java.util.Optional;
import java.util.Set;

/** Settings of promotion. */
@ConfigMapping(prefix = "patuh.detection")
interface PromotionSettings {

    /** Categories whose findings become cases by rule when a run ends; for all others a person decides. */
    Optional<Set<Category>> promotes();
}
