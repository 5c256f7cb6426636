package id.patuh.artefact;

import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An import that was answered with 202 lands, whatever becomes of the replica that took it. */
@ExtendWith(Deployment.OfThisRun.class)
class ImportIT {

    private final Deployment deployment;
    private final Replica second;

    ImportIT(Deployment deployment) {
        this.deployment = deployment;
        this.second = deployment.second();
    }

    @Test
    void imports_land_although_a_replica_dies_with_them() throws SQLException {
        try (HeldImports imports = HeldImports.of(deployment)) {
            second.kill();
            imports.letGo();

            Duration took = imports.awaitLanded();
            Shown.that("imports of a dead replica landed %d ms after its death", took.toMillis());
        }
    }

    @Test
    void imports_land_although_a_replica_loses_its_database_over_them() throws SQLException {
        try (HeldImports imports = HeldImports.of(deployment)) {
            deployment.proxy().cut();
            deployment.proxy().open();
            imports.letGo();

            Duration took = imports.awaitLanded();
            Shown.that("imports landed %d ms after the connection was lost", took.toMillis());
        }
    }

    @Test
    void a_replica_asked_to_end_leaves_to_the_other_what_it_cannot_finish() throws SQLException {
        try (HeldImports imports = HeldImports.of(deployment)) {
            second.terminate();
            Duration ended = second.awaitEnd(Duration.ofSeconds(15));
            imports.letGo();

            Duration took = imports.awaitLanded();
            Shown.that("ended in %d ms amid imports, which landed %d ms later", ended.toMillis(), took.toMillis());
        }
    }
}
