package id.patuh.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import id.patuh.platform.concurrency.IfMatchRequired;
import id.patuh.platform.idempotency.Idempotent;
import id.patuh.platform.openapi.AnswersList;
import id.patuh.platform.paging.Page;
import id.patuh.platform.security.AnyScope;
import io.quarkus.security.PermissionsAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.stream.Collectors;

/** What holds for every resource and every endpoint. */
final class ResourceRules {

    /** POSTs that check and make nothing, as {@code Resource.method}; those that search say so by their list. */
    private static final Set<String> CHECKS = Set.of(
            "MatchResource.match",
            "ComplianceCheckResource.check",
            "RestrictionCheckResource.check",
            "LetterPrintResource.print");

    /** Addresses in production that need no token. */
    static final Set<String> PUBLIC = Set.of("/v1/problems", "/v1/problems/{code}", "/openapi-3.0.json");

    /** Addresses of the sandbox that need no token. */
    static final Set<String> PUBLIC_IN_SANDBOX = Set.of("/sandbox/token");

    static final ArchRule PACKAGE_PRIVATE =
            classes().that().areAnnotatedWith(Path.class).should().bePackagePrivate();

    static final ArchRule NAMED =
            classes().that().areAnnotatedWith(Path.class).should().haveSimpleNameEndingWith("Resource");

    static final ArchRule ONLY_PATHS = methods()
            .that()
            .areAnnotatedWith(Path.class)
            .or()
            .areMetaAnnotatedWith(HttpMethod.class)
            .should()
            .beDeclaredInClassesThat()
            .areAnnotatedWith(Path.class);

    static final ArchRule NO_PERSISTENCE = noClasses()
            .that(Code.RESOURCES)
            .should()
            .accessTargetWhere(CodeRules.PERSISTENCE_OF_AN_ENTITY)
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.persistence..", "org.hibernate..");

    static final ArchRule SAYS_WHO_MAY_CALL = methods()
            .that()
            .areMetaAnnotatedWith(HttpMethod.class)
            .should()
            .beAnnotatedWith(PermissionsAllowed.class)
            .orShould()
            .beAnnotatedWith(AnyScope.class)
            .orShould()
            .beAnnotatedWith(PermitAll.class);

    static final ArchRule POST_IS_IDEMPOTENT = methods()
            .that()
            .areAnnotatedWith(POST.class)
            .and(describe(
                    "make something",
                    (JavaMethod method) ->
                            !method.isAnnotatedWith(AnswersList.class) && !CHECKS.contains(name(method))))
            .should()
            .beAnnotatedWith(Idempotent.class);

    static final ArchRule CHANGE_NEEDS_THE_VERSION = methods()
            .that()
            .areAnnotatedWith(PUT.class)
            .or()
            .areAnnotatedWith(PATCH.class)
            .or()
            .areAnnotatedWith(DELETE.class)
            .should()
            .beAnnotatedWith(IfMatchRequired.class);

    static final ArchRule PAGE_NAMES_ITS_LIST = methods()
            .that()
            .areMetaAnnotatedWith(HttpMethod.class)
            .and(answer(Page.class))
            .should()
            .beAnnotatedWith(AnswersList.class);

    static final ArchRule TYPED_ANSWER = noMethods()
            .that()
            .areMetaAnnotatedWith(HttpMethod.class)
            .should(ArchCondition.from(answer(Response.class)));

    private ResourceRules() {}

    /** Addresses of the endpoints that need no token. */
    static Set<String> publicPaths(JavaClasses classes) {
        return classes.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(PermitAll.class))
                .map(method -> path(method.getOwner()) + path(method))
                .collect(Collectors.toSet());
    }

    private static String path(HasAnnotations<?> place) {
        return place.tryGetAnnotationOfType(Path.class).map(Path::value).orElse("");
    }

    private static String name(JavaMethod method) {
        return method.getOwner().getSimpleName() + "." + method.getName();
    }

    private static DescribedPredicate<JavaMethod> answer(Class<?> type) {
        return describe(
                "answer " + type.getSimpleName(), method -> method.getReturnType().getAllInvolvedRawTypes().stream()
                        .anyMatch(each -> each.isAssignableTo(type)));
    }
}
