package id.patuh.employer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.patuh.platform.problem.Fault;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentifierTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            NPWP    | 09.901.234.5-678.000      | 0099012345678000
            NPWP    | 099012345678000           | 0099012345678000
            NPWP    | 9901 0145 0785 0001       | 9901014507850001
            NIB     | 9900-0000.0000 1          | 9900000000001
            NITKU   | 0990000001990000.000000   | 0990000001990000000000
            VILLAGE | 82.71.01.2001             | 8271012001
            NPP     | ' 99kt0012 '              | 99KT0012
            WLKP    | ' 99.0301/2026 '          | 99.0301/2026
            LOCAL   | Reg 99-1                  | Reg 99-1
            """)
    void a_number_is_stored_in_one_form_however_it_is_typed(IdentifierScheme scheme, String typed, String stored) {
        Identifier number = Identifier.read(scheme, typed).orElseThrow();
        assertThat(number.value()).isEqualTo(stored);
        assertThat(number).isEqualTo(new Identifier(scheme, stored));
    }

    @ParameterizedTest
    @CsvSource({
        "NPWP, 12345678901234",
        "NPWP, 12345678901234567",
        "NIB, 990000000000",
        "NITKU, 0990000001990000",
        "VILLAGE, 82710120011",
        "NPP, 9900000",
        "NPP, 990000-1",
        "NPP, 99ıııııı",
        "LOCAL, ?"
    })
    void what_has_not_the_form_of_its_scheme_is_no_number(IdentifierScheme scheme, String typed) {
        assertThat(Identifier.read(scheme, typed)).isEmpty();
        assertThatThrownBy(() -> new Identifier(scheme, typed))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining(typed);
    }

    @Test
    void a_number_prints_masked() {
        assertThat(new Identifier(IdentifierScheme.NPWP, "9901014507854012")).hasToString("Npwp[…4012]");
        assertThat(new Identifier(IdentifierScheme.LOCAL, "R1")).hasToString("Local[…R1]");
        assertThat(new Identifier(IdentifierScheme.NPWP, "9901014507854012").masked())
                .isEqualTo("************4012");
    }

    @Test
    void an_npwp_that_is_a_nik_is_a_persons() {
        assertThat(new Identifier(IdentifierScheme.NPWP, "9901014507854012").isPersonal())
                .isTrue();
        assertThat(new Identifier(IdentifierScheme.NPWP, "099000000199000").isPersonal())
                .isFalse();
        assertThat(new Identifier(IdentifierScheme.NIB, "9900000000001").isPersonal())
                .isFalse();
        Identifier place = new Identifier(IdentifierScheme.NITKU, "9901014507854012000001");
        assertThat(place.isPersonal()).isTrue();
        assertThat(place.masked()).isEqualTo("******************0001");
        assertThat(new Identifier(IdentifierScheme.NITKU, "0990000001990000000001").isPersonal())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            NITKU:0990000001990000000001                         |                                | ''
            NITKU:0990000001990000000001                         | NPWP:0990000001990000          | ''
            NITKU:0990000001990000000001                         | NPWP:0990000002990000          | /numbers/0/value
            NITKU:0990000001990000000001 NPWP:0990000001990000   |                                | ''
            NPWP:0990000002990000 NITKU:0990000001990000000001   |                                | /numbers/1/value
            NPWP:0990000002990000                                | NITKU:0990000001990000000001   | /numbers/0/value
            NPWP:0990000001990000                                | NITKU:0990000001990000000001   | ''
            VILLAGE:8271012001                                   |                                | ''
            VILLAGE:8204012001                                   |                                | /numbers/0/value
            NPP:99000001 NIB:9900000000001 LOCAL:82              | NPWP:0990000002990000          | ''
            """)
    void a_place_of_business_is_of_the_own_taxpayer_and_a_village_of_the_own_region(
            String added, String there, String wrong) {
        List<Fault> faults = new ArrayList<>();
        List<NewIdentifier> numbers = numbers(added).stream()
                .map(number -> new NewIdentifier(number, number.value(), "contoh", null))
                .toList();
        IdentifierRules.check(numbers, numbers(there), "8271", "/numbers", faults);
        assertThat(faults.stream().map(Fault::where).toList()).isEqualTo(wrong.isEmpty() ? List.of() : List.of(wrong));
    }

    private static List<Identifier> numbers(String text) {
        List<Identifier> numbers = new ArrayList<>();
        for (String each : text == null ? new String[0] : text.split(" ")) {
            String[] parts = each.split(":");
            numbers.add(new Identifier(IdentifierScheme.valueOf(parts[0]), parts[1]));
        }
        return numbers;
    }
}
