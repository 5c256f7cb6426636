package id.patuh.registration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of registrations. */
@ConfigMapping(prefix = "patuh.registration")
interface RegistrationSettings {

    /**
     * Which known figure a registration shows: LATEST (the latest day, on one day the larger) or LARGEST. What is shown is
     * chosen when a figure is recorded; another rule holds from the next one on.
     */
    @WithDefault("LATEST")
    KnownRule knownRule();
}
