package id.patuh.sanction;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of sanctions. */
@ConfigMapping(prefix = "patuh.sanction")
interface SanctionSettings {

    /** Whether services may also be withheld where the fine was paid in full and the duty is still not met. */
    @WithDefault("false")
    boolean wideWithholding();
}
