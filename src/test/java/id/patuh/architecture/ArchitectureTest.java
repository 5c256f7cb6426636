package id.patuh.architecture;

import static id.patuh.architecture.Code.PRODUCTION;
import static id.patuh.architecture.Code.SANDBOX;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The architecture, checked. {@link BrokenArchitectureTest} proves each rule by breaking it. */
class ArchitectureTest {

    @Test
    void the_map_names_exactly_the_packages_that_exist() {
        assertThat(PackageMap.packagesOf(PRODUCTION)).containsExactlyInAnyOrderElementsOf(PackageMap.ROWS.keySet());
    }

    @Test
    void each_package_uses_only_its_row() {
        PackageMap.EACH_USES_ONLY_ITS_ROW.check(PRODUCTION);
    }

    @Test
    void there_are_no_cycles() {
        PackageMap.NO_CYCLES.check(PRODUCTION);
    }

    @Test
    void nothing_in_production_uses_the_sandbox() {
        PackageMap.NOTHING_USES_THE_SANDBOX.check(PRODUCTION);
    }

    @Test
    void resources_are_package_private() {
        ResourceRules.PACKAGE_PRIVATE.check(PRODUCTION);
        ResourceRules.PACKAGE_PRIVATE.check(SANDBOX);
    }

    @Test
    void resources_are_named_so() {
        ResourceRules.NAMED.check(PRODUCTION);
        ResourceRules.NAMED.check(SANDBOX);
    }

    @Test
    void only_resources_hold_paths_and_endpoints() {
        ResourceRules.ONLY_PATHS.check(PRODUCTION);
        ResourceRules.ONLY_PATHS.check(SANDBOX);
    }

    @Test
    void resources_never_touch_persistence() {
        ResourceRules.NO_PERSISTENCE.check(PRODUCTION);
    }

    @Test
    void every_endpoint_says_who_may_call_it() {
        ResourceRules.SAYS_WHO_MAY_CALL.check(PRODUCTION);
        ResourceRules.SAYS_WHO_MAY_CALL.check(SANDBOX);
    }

    @Test
    void what_is_public_is_named() {
        assertThat(ResourceRules.publicPaths(PRODUCTION)).containsExactlyInAnyOrderElementsOf(ResourceRules.PUBLIC);
        assertThat(ResourceRules.publicPaths(SANDBOX))
                .containsExactlyInAnyOrderElementsOf(ResourceRules.PUBLIC_IN_SANDBOX);
    }

    @Test
    void every_post_is_idempotent() {
        ResourceRules.POST_IS_IDEMPOTENT.check(PRODUCTION);
    }

    @Test
    void every_change_needs_the_version() {
        ResourceRules.CHANGE_NEEDS_THE_VERSION.check(PRODUCTION);
    }

    @Test
    void every_page_names_its_list() {
        ResourceRules.PAGE_NAMES_ITS_LIST.check(PRODUCTION);
    }

    @Test
    void every_answer_has_a_type() {
        ResourceRules.TYPED_ANSWER.check(PRODUCTION);
        ResourceRules.TYPED_ANSWER.check(SANDBOX);
    }

    @Test
    void entities_are_found_and_kept_by_their_own_feature_only() {
        CodeRules.OWN_ENTITIES_ONLY.check(PRODUCTION);
    }

    @Test
    void nothing_is_injected_into_fields() {
        CodeRules.NO_FIELD_INJECTION.check(PRODUCTION);
        CodeRules.NO_FIELD_INJECTION.check(SANDBOX);
        CodeRules.CONTEXT_IN_FILTERS_ONLY.check(PRODUCTION);
    }

    @Test
    void there_is_one_clock() {
        CodeRules.ONE_CLOCK.check(PRODUCTION);
    }

    @Test
    void only_resources_and_the_platform_know_http() {
        CodeRules.HTTP_IN_RESOURCES_ONLY.check(PRODUCTION);
    }

    @Test
    void who_sees_json_as_such_is_named() {
        assertThat(CodeRules.thatSeeJson(PRODUCTION)).containsExactlyInAnyOrderElementsOf(CodeRules.SEES_JSON);
    }

    @Test
    void names_say_what_a_class_is() {
        CodeRules.NO_EMPTY_NAMES.check(PRODUCTION);
        CodeRules.NO_EMPTY_NAMES.check(SANDBOX);
    }
}
