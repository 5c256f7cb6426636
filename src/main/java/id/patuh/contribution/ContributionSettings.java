package id.patuh.contribution;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of the ledger. */
@ConfigMapping(prefix = "patuh.contribution")
interface ContributionSettings {

    /** Instalments that a payment plan may have. */
    @WithDefault("12")
    int mostInstalments();
}
