package id.patuh.noncompliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The diagram in the documentation is the table in the code. */
class LifecycleDocTest {

    private static final Path PAGE = Path.of("src/docs/lifecycle.md");
    private static final String BEGIN = "<!-- lifecycle:begin -->";
    private static final String END = "<!-- lifecycle:end -->";

    @Test
    void the_diagram_draws_every_step_of_the_table_and_no_other() throws IOException {
        List<String> arrows =
                diagram().lines().filter(line -> line.contains("-->")).toList();

        assertThat(arrows).containsExactlyElementsOf(expected());
    }

    @Test
    void the_diagram_is_one_that_a_reader_of_markdown_renders() throws IOException {
        assertThat(diagram().strip())
                .startsWith("```mermaid\nstateDiagram-v2\n")
                .endsWith("\n```");
    }

    /** An arrow per step that moves and state it leaves from on any track; the opening comes from nowhere. */
    private static List<String> expected() {
        Stream<String> opening = Stream.of("    [*] --> %s: %s".formatted(CaseState.DETECTED, CaseStep.DETECT));
        Stream<String> steps = Arrays.stream(CaseStep.values())
                .filter(step -> step.to().isPresent())
                .flatMap(step -> Arrays.stream(CaseState.values())
                        .filter(state -> leaves(step, state))
                        .map(state -> "    %s --> %s: %s".formatted(state, step.to(state), step)));
        return Stream.concat(opening, steps).toList();
    }

    private static boolean leaves(CaseStep step, CaseState state) {
        return Arrays.stream(Track.values()).anyMatch(track -> step.leaves(track, state));
    }

    private static String diagram() throws IOException {
        String page = Files.readString(PAGE);
        assertThat(page).containsOnlyOnce(BEGIN).containsOnlyOnce(END);
        return page.substring(page.indexOf(BEGIN) + BEGIN.length(), page.indexOf(END));
    }
}
