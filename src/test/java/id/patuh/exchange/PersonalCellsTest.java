package id.patuh.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a report shows of numbers of natural persons to those who see none. */
class PersonalCellsTest {

    private static final List<String> HEADER = List.of("npp", "npwp", "tempat", "pusat", "lain");
    private static final ImportMapping MAPPING = new ImportMapping(
            Map.of(
                    "identifiers.NPP", "npp",
                    "identifiers.NPWP", "npwp",
                    "identifiers.NITKU", "tempat",
                    "headOffice.NPWP", "pusat"),
            null,
            null,
            null,
            "Contoh");
    private static final PersonalCells CELLS = new PersonalCells(FileFormat.CSV, HEADER, MAPPING);

    @Test
    void in_the_columns_of_such_numbers_only_those_of_persons_are_hidden() {
        assertThat(CELLS.hidden(List.of(
                        "99000001",
                        "9901014507854012",
                        "9901014507854012000001",
                        "9901 0145 0785 4012",
                        "9901014507854012")))
                .containsExactly(
                        "99000001",
                        "************4012",
                        "******************0001",
                        "***************4012",
                        "9901014507854012");
        assertThat(CELLS.hidden(List.of("99000001", "09.901.234.5-678.000", "0990000001990000000001", "", "x")))
                .containsExactly("99000001", "09.901.234.5-678.000", "0990000001990000000001", "", "x");
    }

    @Test
    void a_number_with_a_slip_is_hidden_as_well() {
        assertThat(CELLS.hidden(List.of("99000001", "990101450785401", "99O1014507854012", "9.9E+15", "")))
                .containsExactly("99000001", "990101450785401", "************4012", "***E+15", "");
    }

    @Test
    void where_the_columns_are_not_those_of_the_header_every_long_number_is_hidden() {
        assertThat(CELLS.hidden(List.of("99000001,\"PT Contoh,9901014507854012,0990000001990000000001,9900000000001")))
                .containsExactly("99000001,\"PT Contoh,************4012,0990000001990000000001,9900000000001");
        PersonalCells json = new PersonalCells(FileFormat.NDJSON, List.of("row"), MAPPING);
        assertThat(json.hidden(List.of("{\"npwp\": \"9901 0145 0785 4012\", \"tempat\": 9901014507854012000001}")))
                .containsExactly("{\"npwp\": \"***************4012\", \"tempat\": ******************0001}");
    }
}
