package id.patuh.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import id.patuh.compliance.ReasonCode;
import id.patuh.employer.MatchReason;
import id.patuh.platform.problem.ProblemCatalogue;
import id.patuh.platform.problem.ProblemType;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The sentences of the service: none is missing, none is left over, all can be said. */
class TextsTest {

    private static final Map<String, String> INDONESIAN = texts("id");
    private static final Map<String, String> ENGLISH = texts("en");

    /** How texts begin that are no problem's. */
    private static final List<String> OTHERS = List.of("fault.", "reason.", "verdict.", "lifting.");

    /** Enums of refusals; every one that production has. */
    private static final List<Class<?>> PROBLEMS = new ClassFileImporter()
            .importPath("target/classes").stream()
                    .filter(type -> type.isEnum() && type.isAssignableTo(ProblemType.class))
                    .<Class<?>>map(JavaClass::reflect)
                    .toList();

    /** A fault made in Java: the code is the first text after the first argument. */
    private static final Pattern FAULT_IN_JAVA =
            Pattern.compile("(?:Fault\\.(?:at|parameter|header)|\\bfault)\\([^;]*?,\\s*\"([a-z-]+)\"");

    /** A fault of a value that knows its own place: the code is the first argument. */
    private static final Pattern FAULT_OF_A_VALUE = Pattern.compile("\\.fault\\(\\s*\"([a-z-]+)\"");

    /** A fault made in SQL. */
    private static final Pattern FAULT_IN_SQL = Pattern.compile("'code', '([a-z-]+)'");

    /** A fault found while a file is read. */
    private static final Pattern FAULT_IN_A_FILE =
            Pattern.compile("(?:\\bbroken|\\bfaults\\.put|Optional\\.of)\\([^;{]*?\"([a-z]+(?:-[a-z]+)+)\"\\)");

    @Test
    void both_languages_have_the_same_keys() {
        assertThat(INDONESIAN.keySet()).containsExactlyInAnyOrderElementsOf(ENGLISH.keySet());
    }

    @Test
    void every_problem_has_title_detail_and_help() {
        Set<String> wanted = PROBLEMS.stream()
                .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                .map(constant -> ((ProblemType) constant).code())
                .flatMap(code -> Stream.of(code + ".title", code + ".detail", code + ".help"))
                .collect(Collectors.toSet());

        assertThat(ENGLISH.keySet().stream().filter(key -> OTHERS.stream().noneMatch(key::startsWith)))
                .containsExactlyInAnyOrderElementsOf(wanted);
    }

    @Test
    void every_reason_of_a_verdict_has_its_sentence() {
        Set<String> wanted = Arrays.stream(ReasonCode.values())
                .map(code -> "verdict." + code.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.toSet());

        assertThat(ENGLISH.keySet().stream().filter(key -> key.startsWith("verdict.")))
                .containsExactlyInAnyOrderElementsOf(wanted);
    }

    @Test
    void every_reason_of_a_match_has_its_sentence() {
        Set<String> wanted = Arrays.stream(MatchReason.Code.values())
                .map(code -> "reason." + code.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.toSet());

        assertThat(ENGLISH.keySet().stream().filter(key -> key.startsWith("reason.")))
                .containsExactlyInAnyOrderElementsOf(wanted);
    }

    @Test
    void every_fault_has_its_sentence() {
        Set<String> wanted = Source.MAIN.stream()
                .flatMap(source -> Stream.of(FAULT_IN_JAVA, FAULT_OF_A_VALUE, FAULT_IN_SQL, FAULT_IN_A_FILE)
                        .flatMap(pattern -> pattern.matcher(source.text()).results()))
                .map(found -> "fault." + found.group(1))
                .collect(Collectors.toSet());

        assertThat(ENGLISH.keySet().stream().filter(key -> key.startsWith("fault.")))
                .containsExactlyInAnyOrderElementsOf(wanted);
    }

    @Test
    void every_text_can_be_said_and_takes_the_same_arguments_in_both_languages() {
        for (String key : ENGLISH.keySet()) {
            String english = ENGLISH.get(key);
            String indonesian = INDONESIAN.getOrDefault(key, "");
            assertThat(arguments(indonesian)).as(key).isEqualTo(arguments(english));
            assertThat((english + " " + indonesian).replace("''", "")).as(key).doesNotContain("'");
        }
    }

    @Test
    void every_enum_of_problems_has_its_catalogue() {
        assertThat(PROBLEMS).isNotEmpty().allSatisfy(type -> assertThat(type.getDeclaredClasses())
                .as(type.getName())
                .anyMatch(ProblemCatalogue.class::isAssignableFrom));
    }

    /** How many arguments a text takes. */
    private static int arguments(String pattern) {
        return new MessageFormat(pattern, Locale.ROOT).getFormatsByArgumentIndex().length;
    }

    private static Map<String, String> texts(String language) {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/texts_" + language + ".properties"))) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, texts::getProperty));
    }
}
