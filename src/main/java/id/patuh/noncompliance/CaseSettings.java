package id.patuh.noncompliance;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;

/** Settings of cases. */
@ConfigMapping(prefix = "patuh.case")
interface CaseSettings {

    /** Days of terms that practice sets, by step; what the law sets is no setting. */
    Map<String, Integer> practiceDays();

    /** Whether a notice and a visit must come before an examination, as practice has it and no law. */
    @WithDefault("false")
    boolean noticesWanted();
}
