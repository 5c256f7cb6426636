package id.patuh.sandbox;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Says where to look, and one request that works. */
@ApplicationScoped
class Welcome {

    private static final Logger LOG = Logger.getLogger("patuh");

    private final int port;

    Welcome(@ConfigProperty(name = "quarkus.http.port") int port) {
        this.port = port;
    }

    void greet(@Observes StartupEvent event) {
        String here = "http://localhost:" + port;
        LOG.infof(
                """

                Patuh sandbox. All its data is invented.
                  Swagger UI  %1$s/swagger-ui   (Authorize is filled in; bpjs-malut is the client)
                  A request   curl -s -H "Authorization: Bearer $(curl -s -u bpjs-malut:bpjs-malut -d grant_type=client_credentials %1$s/sandbox/token | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')" "%1$s/v1/employers?regionCode=8271&limit=3"
                """,
                here);
    }
}
