package id.patuh.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How sources are written, where no compiler and no class file would tell. */
class SourceConventionsTest {

    private static final int MOST_LINES = 330;

    /** The commands at the terminal, which speak to whoever typed them. */
    private static final Set<String> SPEAK = Set.of("Main.java", "Migration.java");

    private static final Pattern TOP_LEVEL_TYPE = Pattern.compile(
            "^(?:(?:public|abstract|final|sealed|non-sealed) )*(?:class|record|interface|enum|@interface) \\w+",
            Pattern.MULTILINE);

    @Test
    void nothing_is_left_for_later() {
        assertThat(places(Source.MAIN, "\\b(?:TODO|FIXME)\\b")).isEmpty();
        assertThat(places(Source.SANDBOX, "\\b(?:TODO|FIXME)\\b")).isEmpty();
    }

    @Test
    void no_test_is_switched_off() {
        assertThat(places(Source.MAIN, "(?m)^\\s*@Disabled")).isEmpty();
        assertThat(places(Source.TESTS, "(?m)^\\s*@Disabled")).isEmpty();
    }

    @Test
    void nobody_sleeps() {
        assertThat(places(Source.MAIN, "Thread\\.sleep")).isEmpty();
    }

    @Test
    void only_commands_print() {
        List<Source> silent =
                Source.MAIN.stream().filter(source -> !speaks(source.path())).toList();

        assertThat(places(silent, "System\\.(?:out|err)")).isEmpty();
        assertThat(places(Source.MAIN, "printStackTrace")).isEmpty();
    }

    @Test
    void what_is_caught_is_named() {
        assertThat(places(Source.MAIN, "catch\\s*\\([^)]*\\b(?:Exception|Throwable)\\b"))
                .isEmpty();
    }

    @Test
    void a_file_fits_in_330_lines() {
        assertThat(Source.MAIN.stream()
                        .filter(source -> source.text().lines().count() > MOST_LINES)
                        .map(Source::path))
                .isEmpty();
    }

    @Test
    void every_package_is_described_and_null_marked() {
        Set<Path> packages =
                Source.MAIN.stream().map(source -> source.path().getParent()).collect(Collectors.toSet());
        Set<Path> marked = Source.MAIN.stream()
                .filter(Source::isPackageInfo)
                .filter(source ->
                        source.text().startsWith("/**") && source.text().contains("\n@NullMarked\n"))
                .map(source -> source.path().getParent())
                .collect(Collectors.toSet());

        assertThat(marked).containsExactlyInAnyOrderElementsOf(packages);
    }

    @Test
    void every_type_is_described() {
        assertThat(Source.MAIN.stream().flatMap(SourceConventionsTest::undescribed))
                .isEmpty();
    }

    /** Types at the left margin with no Javadoc between them and what ended before: an import or another type. */
    private static Stream<String> undescribed(Source source) {
        return TOP_LEVEL_TYPE
                .matcher(source.text())
                .results()
                .filter(type -> {
                    String before = source.text().substring(0, type.start());
                    int ended = Math.max(before.lastIndexOf("\nimport "), before.lastIndexOf("\n}\n"));
                    return before.indexOf("\n/**", Math.max(ended, 0)) < 0;
                })
                .map(type -> source.path() + " " + type.group());
    }

    private static boolean speaks(Path path) {
        return path.getParent().endsWith("platform/boot")
                && SPEAK.contains(path.getFileName().toString());
    }

    private static List<String> places(List<Source> sources, String pattern) {
        Pattern compiled = Pattern.compile(pattern);
        return sources.stream().flatMap(source -> source.places(compiled)).toList();
    }
}
