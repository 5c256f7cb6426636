package id.patuh.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Who may use whom: commands go along these arrows by direct call, news goes against them by event. */
final class PackageMap {

    private static final String ROOT = "id.patuh.";

    /** Every package that exists, with the features it may use. All may use {@code platform}. */
    static final Map<String, Set<String>> ROWS = Map.ofEntries(
            row("region"),
            row("calendar", "region"),
            row("programme", "region", "calendar"),
            row("agency", "region"),
            row("document"),
            row("employer", "region", "agency"),
            row("registration", "employer", "programme"),
            row("contribution", "region", "employer", "programme", "calendar", "registration"),
            row("compliance", "region", "employer", "programme", "calendar", "registration", "contribution"),
            row(
                    "noncompliance",
                    "region",
                    "agency",
                    "document",
                    "employer",
                    "programme",
                    "calendar",
                    "registration",
                    "contribution",
                    "compliance"),
            row(
                    "sanction",
                    "region",
                    "agency",
                    "employer",
                    "programme",
                    "calendar",
                    "contribution",
                    "compliance",
                    "noncompliance"),
            row("complaint", "region", "document", "employer", "compliance", "noncompliance"),
            row("exchange", "region", "programme", "agency", "employer", "registration", "contribution"),
            row("platform"));

    static final ArchRule EACH_USES_ONLY_ITS_ROW = classes().should(new OnlyItsRow());

    static final ArchRule NO_CYCLES = slices().matching(ROOT + "(*)..").should().beFreeOfCycles();

    static final ArchRule NOTHING_USES_THE_SANDBOX =
            noClasses().should().dependOnClassesThat().resideInAPackage(ROOT + "sandbox..");

    private PackageMap() {}

    /** The packages directly below the root that hold classes. */
    static Set<String> packagesOf(JavaClasses classes) {
        return classes.stream().map(PackageMap::feature).collect(Collectors.toSet());
    }

    /** The first name below the root, or the whole name of a class that is not ours. */
    static String feature(JavaClass type) {
        String name = type.getName();
        return name.startsWith(ROOT) ? name.substring(ROOT.length()).split("\\.")[0] : name;
    }

    private static boolean mayUse(JavaClass user, JavaClass used) {
        String from = feature(user);
        String to = feature(used);
        return !used.getName().startsWith(ROOT)
                || to.equals(from)
                || to.equals("platform")
                || ROWS.getOrDefault(from, Set.of()).contains(to);
    }

    private static Map.Entry<String, Set<String>> row(String feature, String... used) {
        return Map.entry(feature, Set.of(used));
    }

    /** Every arrow of a class ends where the row of its package says. */
    private static final class OnlyItsRow extends ArchCondition<JavaClass> {

        OnlyItsRow() {
            super("use only what the row of their package names");
        }

        @Override
        public void check(JavaClass user, ConditionEvents events) {
            user.getDirectDependenciesFromSelf().stream()
                    .filter(arrow -> !mayUse(user, arrow.getTargetClass().getBaseComponentType()))
                    .forEach(arrow -> events.add(SimpleConditionEvent.violated(arrow, arrow.getDescription())));
        }
    }
}
