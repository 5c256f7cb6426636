package id.patuh.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Proves each rule of {@link ArchitectureTest} by breaking it. */
class BrokenArchitectureTest {

    private static final String REGION = "package id.patuh.region; class Broken { %s }";

    private static final String RESOURCE =
            """
            package id.patuh.region;
            import jakarta.annotation.security.PermitAll;
            import jakarta.ws.rs.*;
            import jakarta.ws.rs.core.Response;
            @Path("/v1/broken")
            class BrokenResource {
                %s
            }
            """;

    @TempDir
    private static Path folder;

    @Test
    void a_package_that_the_map_does_not_name() {
        JavaClasses broken = broken("package id.patuh.common; class Broken {}");

        assertThat(PackageMap.packagesOf(broken))
                .isNotEqualTo(PackageMap.ROWS.keySet())
                .containsExactly("common");
    }

    @Test
    void an_arrow_that_the_map_does_not_have() {
        String used = REGION.formatted("id.patuh.programme.Programme[] used;");

        refuses(PackageMap.EACH_USES_ONLY_ITS_ROW, used);
        refuses(PackageMap.EACH_USES_ONLY_ITS_ROW, used.replace("region", "platform.web"));
        refuses(PackageMap.EACH_USES_ONLY_ITS_ROW, used.replace("region", "common"));
    }

    @Test
    void a_cycle() {
        refuses(
                PackageMap.NO_CYCLES,
                "package id.patuh.region; public class Broken { id.patuh.calendar.AlsoBroken used; }",
                "package id.patuh.calendar; public class AlsoBroken { id.patuh.region.Broken used; }");
    }

    @Test
    void production_that_uses_the_sandbox() {
        refuses(PackageMap.NOTHING_USES_THE_SANDBOX, REGION.formatted("id.patuh.sandbox.SandboxStart used;"));
    }

    @Test
    void a_public_resource() {
        refuses(
                ResourceRules.PACKAGE_PRIVATE,
                RESOURCE.replace("class", "public class").formatted(""));
    }

    @Test
    void a_resource_with_another_name() {
        refuses(
                ResourceRules.NAMED,
                RESOURCE.replace("BrokenResource", "BrokenEndpoint").formatted(""));
    }

    @Test
    void an_endpoint_outside_a_resource() {
        String withoutPath = RESOURCE.replace("@Path(\"/v1/broken\")", "");

        refuses(ResourceRules.ONLY_PATHS, withoutPath.formatted("@Path(\"there\") Object there() { return this; }"));
        refuses(ResourceRules.ONLY_PATHS, withoutPath.formatted("@GET String get() { return \"\"; }"));
    }

    @Test
    void a_resource_that_persists_finds_or_queries() {
        refuses(ResourceRules.NO_PERSISTENCE, RESOURCE.formatted("@GET long get() { return Region.count(); }"));
        refuses(ResourceRules.NO_PERSISTENCE, RESOURCE.formatted("void keep(Region region) { region.persist(); }"));
        refuses(ResourceRules.NO_PERSISTENCE, RESOURCE.formatted("Runnable flush() { return Region::flush; }"));
        refuses(ResourceRules.NO_PERSISTENCE, RESOURCE.formatted("jakarta.persistence.EntityManager database;"));
        refuses(
                ResourceRules.NO_PERSISTENCE,
                RESOURCE.formatted(
                        """
                static class Inner { long get() { return Region.count(); } }"""));
    }

    @Test
    void an_endpoint_that_does_not_say_who_may_call_it() {
        refuses(ResourceRules.SAYS_WHO_MAY_CALL, RESOURCE.formatted("@GET String get() { return \"\"; }"));
        refuses(
                ResourceRules.SAYS_WHO_MAY_CALL,
                RESOURCE.formatted(
                        """
                @HEAD @io.quarkus.security.Authenticated String get() { return ""; }"""));
    }

    @Test
    void an_endpoint_that_is_public_without_being_named() {
        JavaClasses broken = broken(
                RESOURCE.formatted("""
                @GET @PermitAll @Path("/open") String get() { return ""; }"""));

        assertThat(ResourceRules.publicPaths(broken)).containsExactly("/v1/broken/open");
    }

    @Test
    void a_post_that_is_not_idempotent() {
        refuses(ResourceRules.POST_IS_IDEMPOTENT, RESOURCE.formatted("@POST void add() {}"));
    }

    @Test
    void a_change_without_a_version() {
        refuses(ResourceRules.CHANGE_NEEDS_THE_VERSION, RESOURCE.formatted("@PUT void replace() {}"));
        refuses(ResourceRules.CHANGE_NEEDS_THE_VERSION, RESOURCE.formatted("@PATCH void amend() {}"));
        refuses(ResourceRules.CHANGE_NEEDS_THE_VERSION, RESOURCE.formatted("@DELETE void remove() {}"));
    }

    @Test
    void a_page_without_its_list() {
        refuses(
                ResourceRules.PAGE_NAMES_ITS_LIST,
                RESOURCE.formatted(
                        """
                @GET id.patuh.platform.paging.Page<RegionView> list() { return null; }"""));
        refuses(
                ResourceRules.PAGE_NAMES_ITS_LIST,
                RESOURCE.formatted(
                        """
                @GET org.jboss.resteasy.reactive.RestResponse<id.patuh.platform.paging.Page<RegionView>> list() {
                    return null;
                }"""));
    }

    @Test
    void an_answer_without_a_type() {
        refuses(ResourceRules.TYPED_ANSWER, RESOURCE.formatted("@GET Response get() { return null; }"));
        refuses(ResourceRules.TYPED_ANSWER, RESOURCE.formatted("@GET java.util.List<Response> get() { return null; }"));
    }

    @Test
    void an_entity_of_another_feature_persisted_or_found() {
        String employer = "package id.patuh.employer; import id.patuh.region.Region; class Broken { %s }";

        refuses(CodeRules.OWN_ENTITIES_ONLY, employer.formatted("void keep(Region region) { region.persist(); }"));
        refuses(CodeRules.OWN_ENTITIES_ONLY, employer.formatted("void remove(Region region) { region.delete(); }"));
        refuses(CodeRules.OWN_ENTITIES_ONLY, employer.formatted("Object find() { return Region.findById(82); }"));
    }

    @Test
    void a_field_that_is_injected() {
        refuses(CodeRules.NO_FIELD_INJECTION, REGION.formatted("@jakarta.inject.Inject Region used;"));
        refuses(CodeRules.NO_FIELD_INJECTION, REGION.formatted("@jakarta.persistence.PersistenceContext Region used;"));
        refuses(
                CodeRules.NO_FIELD_INJECTION,
                REGION.formatted(
                        """
                @org.eclipse.microprofile.config.inject.ConfigProperty(name = "x") String used;"""));
        refuses(
                CodeRules.CONTEXT_IN_FILTERS_ONLY,
                REGION.formatted(
                        """
                @jakarta.ws.rs.core.Context jakarta.ws.rs.container.ResourceInfo used;"""));
        refuses(
                CodeRules.CONTEXT_IN_FILTERS_ONLY,
                """
                package id.patuh.region;
                import jakarta.ws.rs.container.*;
                abstract class Broken implements ContainerRequestFilter {
                    @jakarta.ws.rs.core.Context jakarta.ws.rs.core.UriInfo used;
                }
                """);
    }

    @Test
    void another_clock() {
        String asking = REGION.formatted("Object at() { return %s; }");

        refuses(CodeRules.ONE_CLOCK, asking.formatted("java.time.Instant.now()"));
        refuses(CodeRules.ONE_CLOCK, asking.formatted("java.time.LocalDate.now()"));
        refuses(CodeRules.ONE_CLOCK, asking.formatted("java.time.LocalDateTime.now()"));
        refuses(CodeRules.ONE_CLOCK, asking.formatted("java.time.ZonedDateTime.now()"));
        refuses(CodeRules.ONE_CLOCK, asking.formatted("java.time.OffsetDateTime.now()"));
        refuses(CodeRules.ONE_CLOCK, asking.formatted("java.time.LocalDate.now(java.time.ZoneOffset.UTC)"));
        refuses(CodeRules.ONE_CLOCK, asking.formatted("(java.util.function.Supplier<?>) java.time.Instant::now"));
        refuses(CodeRules.ONE_CLOCK, asking.formatted("java.time.Clock.systemUTC()"));
        refuses(CodeRules.ONE_CLOCK, asking.formatted("System.currentTimeMillis()"));
        refuses(CodeRules.ONE_CLOCK, asking.formatted("new java.util.Date()"));
    }

    @Test
    void http_outside_resources() {
        refuses(CodeRules.HTTP_IN_RESOURCES_ONLY, REGION.formatted("jakarta.ws.rs.core.UriInfo used;"));
        refuses(CodeRules.HTTP_IN_RESOURCES_ONLY, REGION.formatted("org.jboss.resteasy.reactive.RestForm used;"));
    }

    @Test
    void json_seen_by_one_who_is_not_named() {
        JavaClasses broken = broken(REGION.formatted("com.fasterxml.jackson.databind.JsonNode used;"));

        assertThat(CodeRules.thatSeeJson(broken)).containsExactly("region.Broken");
    }

    @Test
    void a_name_that_says_nothing() {
        for (String ending : new String[] {"Impl", "Util", "Utils", "Helper", "Manager", "Dto", "DTO"}) {
            refuses(CodeRules.NO_EMPTY_NAMES, "package id.patuh.region; class Broken" + ending + " {}");
        }
    }

    @Test
    void a_rule_that_finds_nothing_to_check() {
        JavaClasses nothing = new ClassFileImporter().importClasses();

        assertThatThrownBy(() -> ResourceRules.PACKAGE_PRIVATE.check(nothing))
                .hasMessageContaining("failed to check any");
    }

    private static JavaClasses broken(String... sources) {
        try {
            return Code.compiled(Files.createTempDirectory(folder, "broken"), sources);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void refuses(ArchRule rule, String... sources) {
        assertThat(rule.evaluate(broken(sources)).getFailureReport().getDetails())
                .as("%s on %s", rule.getDescription(), String.join("\n", sources))
                .anyMatch(violation -> violation.contains("Broken"));
    }
}
