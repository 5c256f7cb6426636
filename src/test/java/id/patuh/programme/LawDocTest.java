package id.patuh.programme;

import static org.assertj.core.api.Assertions.assertThat;

import id.patuh.platform.money.Money;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The law in the docs is the law that ships; what the page should hold is left in target/law-tables.md. */
class LawDocTest {

    private static final String BEGIN = "<!-- law:begin -->\n";
    private static final String END = "<!-- law:end -->";

    @Test
    void the_page_shows_every_provision_with_basis_source_and_certainty() throws IOException {
        String tables = Arrays.stream(ProvisionKind.values())
                .map(LawDocTest::table)
                .collect(Collectors.joining("\n", "", "\n"));
        Files.writeString(Path.of("target/law-tables.md"), tables);

        String page = Files.readString(Path.of("src/docs/guides/law.md"));
        assertThat(page).containsOnlyOnce(BEGIN).containsOnlyOnce(END);
        assertThat(page.substring(page.indexOf(BEGIN) + BEGIN.length(), page.indexOf(END)))
                .isEqualTo(tables);
    }

    private static String table(ProvisionKind kind) {
        return Stream.concat(
                        Stream.of(
                                "### `" + kind + "`",
                                "",
                                "| about | says | days | act and article | source | certainty |",
                                "|---|---|---|---|---|---|"),
                        ShippedLaw.rows(kind).stream().map(LawDocTest::line))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String line(LawRow row) {
        LegalSource basis = row.legalSource();
        return "| "
                + String.join(
                        " | ",
                        said(row.reach().parts()),
                        said(row.content().parts()),
                        row.validFrom() + (row.validTo() == null ? " on" : " to " + row.validTo()),
                        basis.act() + place(basis.article()),
                        basis.source(),
                        basis.certainty() + (basis.certaintyNote() == null ? "" : ": " + basis.certaintyNote()))
                + " |";
    }

    private static String place(String article) {
        if (article == null) {
            return "";
        }
        return Character.isDigit(article.charAt(0)) ? " art. " + article : " " + article;
    }

    private static String said(Map<String, Object> parts) {
        String said = parts.entrySet().stream()
                .filter(part -> part.getValue() != null)
                .map(part -> named(part.getKey().replaceAll("^.*/", ""), part.getValue()))
                .collect(Collectors.joining(", "));
        return said.isEmpty() ? "all" : said;
    }

    private static String named(String name, Object value) {
        if (value instanceof Enum<?> || List.of("employerClass", "scale").contains(name)) {
            return value.toString();
        }
        return name + " " + (value instanceof Money money ? "Rp" + money.amount() : value);
    }
}
