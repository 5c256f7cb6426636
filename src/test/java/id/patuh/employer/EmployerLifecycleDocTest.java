package id.patuh.employer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The lifecycle of an employer in the docs is the table in the code. */
class EmployerLifecycleDocTest {

    private static final String BEGIN = "<!-- employer-lifecycle:begin -->";
    private static final String END = "<!-- employer-lifecycle:end -->";

    @Test
    void the_diagram_draws_every_step_of_the_table_and_no_other() throws IOException {
        String page = Files.readString(Path.of("src/docs/lifecycle.md"));
        assertThat(page).containsOnlyOnce(BEGIN).containsOnlyOnce(END);
        String diagram = page.substring(page.indexOf(BEGIN) + BEGIN.length(), page.indexOf(END));
        List<String> expected = Stream.concat(
                        Stream.of("    [*] --> ACTIVE"),
                        Arrays.stream(EmployerStep.values())
                                .map(step -> "    %s --> %s: %s".formatted(step.from(), step.to(), step)))
                .toList();
        assertThat(diagram.lines().filter(line -> line.contains("-->"))).containsExactlyElementsOf(expected);
    }
}
