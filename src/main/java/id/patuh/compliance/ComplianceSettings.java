package id.patuh.compliance;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Set;

/** Settings of the verdict. */
@ConfigMapping(prefix = "patuh.compliance")
interface ComplianceSettings {

    /**
     * How many of the months that fell due last must be loaded and paid before an employer is said to comply. Older months
     * that are unpaid count whatever their age.
     */
    @WithDefault("12")
    int months();

    /**
     * Sources whose counts of workers and wages break a duty by themselves; those of others do so with a document, else they
     * are hints.
     */
    @WithDefault("EXAMINATION")
    Set<String> establishedSources();
}
