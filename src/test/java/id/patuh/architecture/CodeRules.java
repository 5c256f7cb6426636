package id.patuh.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchRule;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import java.time.Clock;
import java.util.Calendar;
import java.util.Date;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What holds for every class. */
final class CodeRules {

    private static final DescribedPredicate<JavaClass> PLATFORM = resideInAPackage("id.patuh.platform..");

    /** Classes outside the platform that see JSON as such: they read files or merge patches. */
    static final Set<String> SEES_JSON = Set.of(
            "calendar.HolidayService",
            "compliance.DetectionWriter",
            "compliance.FactReader",
            "compliance.KnownCount",
            "employer.EmployerRegister",
            "exchange.ImportRow",
            "exchange.LikelyTwins",
            "exchange.NdjsonFile",
            "exchange.PortionLanding",
            "noncompliance.CaseProgress",
            "noncompliance.LetterDrafting");

    /** What every entity inherits; its own named queries are not among it. */
    static final DescribedPredicate<JavaAccess<?>> PERSISTENCE_OF_AN_ENTITY =
            describe("the target is what an entity inherits from Panache", access -> access.getTarget()
                    .resolveMember()
                    .filter(JavaMethod.class::isInstance)
                    .filter(method -> method.getOwner().isEquivalentTo(PanacheEntityBase.class))
                    .isPresent());

    private static final DescribedPredicate<JavaAccess<?>> IN_ANOTHER_FEATURE =
            describe("in another feature", access -> !PackageMap.feature(access.getTargetOwner())
                    .equals(PackageMap.feature(access.getOriginOwner())));

    private static final DescribedPredicate<JavaAccess<?>> THE_MACHINES_CLOCK =
            describe("the target is the clock of the machine", CodeRules::asksTheMachine);

    static final ArchRule OWN_ENTITIES_ONLY =
            noClasses().should().accessTargetWhere(PERSISTENCE_OF_AN_ENTITY.and(IN_ANOTHER_FEATURE));

    static final ArchRule NO_FIELD_INJECTION = noFields()
            .should()
            .beAnnotatedWith(Inject.class)
            .orShould()
            .beAnnotatedWith(ConfigProperty.class)
            .orShould()
            .beAnnotatedWith(PersistenceContext.class);

    /** The method a filter stands before can only be had through a field. */
    static final ArchRule CONTEXT_IN_FILTERS_ONLY = fields().that()
            .areAnnotatedWith(Context.class)
            .should()
            .haveRawType(ResourceInfo.class)
            .andShould()
            .beDeclaredInClassesThat(
                    assignableTo(ContainerRequestFilter.class).or(assignableTo(ContainerResponseFilter.class)));

    static final ArchRule ONE_CLOCK = noClasses()
            .that()
            .resideOutsideOfPackage("id.patuh.platform.time")
            .should()
            .accessTargetWhere(THE_MACHINES_CLOCK);

    static final ArchRule HTTP_IN_RESOURCES_ONLY = noClasses()
            .that(not(Code.RESOURCES.or(PLATFORM)))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs..", "org.jboss.resteasy..");

    static final ArchRule NO_EMPTY_NAMES =
            noClasses().should().haveNameMatching(".*(Impl|Utils?|Helper|Manager|Dto|DTO)");

    private CodeRules() {}

    /** Classes outside the platform that see JSON as such, by feature and name. */
    static Set<String> thatSeeJson(JavaClasses classes) {
        return classes.that(not(PLATFORM)).stream()
                .filter(type -> type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(each -> each.getTargetClass().getPackageName().startsWith("com.fasterxml.")))
                .map(type -> PackageMap.feature(type) + "." + Code.topLevelName(type))
                .collect(Collectors.toSet());
    }

    private static boolean asksTheMachine(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        String name = access.getTarget().getName();
        if (!(access.getTarget() instanceof CodeUnitAccessTarget target)) {
            return false;
        }
        boolean told = target.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
        return owner.getPackageName().equals("java.time") && name.equals("now") && !told
                || owner.isEquivalentTo(Clock.class) && name.startsWith("system")
                || owner.isEquivalentTo(System.class) && name.equals("currentTimeMillis")
                || owner.isEquivalentTo(Calendar.class) && name.equals("getInstance")
                || owner.isEquivalentTo(Date.class)
                        && target.getRawParameterTypes().isEmpty()
                        && name.equals("<init>");
    }
}
