package id.patuh.testing.register;

import static org.assertj.core.api.Assertions.assertThat;

import id.patuh.employer.EmployerStatus;
import id.patuh.employer.IdentifierScheme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The invented register that other tests and the benchmarks rest on. */
class RegisterFileTest {

    private static final int SIZE = 13_000;
    private static final InventedRegister REGISTER = InventedRegister.of(SIZE);

    @TempDir
    Path folder;

    @Test
    void it_is_the_same_each_time_whatever_its_size() {
        assertThat(InventedRegister.of(100_000).employer(4711)).isEqualTo(REGISTER.employer(4711));
    }

    @Test
    void its_numbers_have_their_form_are_unique_and_nobody_s() {
        Set<String> seen = new HashSet<>();
        REGISTER.employers().forEach(employer -> {
            assertThat(IdentifierScheme.NPP.normalise(employer.npp())).hasValue(employer.npp());
            Optional.ofNullable(employer.nib()).ifPresent(nib -> {
                assertThat(IdentifierScheme.NIB.normalise(nib)).hasValue(nib);
                assertThat(seen.add(nib)).isTrue();
            });
            Optional.ofNullable(employer.npwp()).ifPresent(npwp -> assertThat(IdentifierScheme.NPWP.normalise(npwp))
                    .hasValueSatisfying(value -> assertThat(seen.add(value)).isTrue()));
            assertThat(employer.npp()).startsWith("99");
            assertThat(seen.add(employer.npp())).isTrue();
        });
    }

    @Test
    void it_has_villages_branches_and_employers_that_ended_most_of_them_in_north_maluku_or_active() {
        assertThat(share(REGISTER.employers().filter(InventedEmployer::isBranch).count()))
                .isBetween(4.0, 6.0);
        assertThat(share(count(EmployerStatus.ACTIVE))).isBetween(93.0, 97.0);
        assertThat(count(EmployerStatus.CEASED)).isPositive();
        assertThat(count(EmployerStatus.MERGED)).isPositive();
        assertThat(REGISTER.employers().filter(each -> each.villageCode() != null))
                .hasSizeGreaterThan(990);
        assertThat(share(REGISTER.employers()
                        .filter(each -> each.regionCode().startsWith("82"))
                        .count()))
                .isGreaterThan(25);
        assertThat(REGISTER.employers().map(InventedEmployer::name).distinct().count())
                .isGreaterThan(SIZE * 97 / 100);
    }

    @Test
    void a_branch_belongs_to_a_head_office_that_stands_before_it() {
        REGISTER.employers().filter(InventedEmployer::isBranch).forEach(branch -> {
            InventedEmployer head = REGISTER.employer(branch.headOffice());
            assertThat(head.number()).isLessThan(branch.number());
            assertThat(head.isBranch()).isFalse();
            assertThat(head.nib()).isNotNull();
        });
    }

    @Test
    void a_province_alone_has_no_others() {
        assertThat(InventedRegister.under("82", 2000).employers())
                .allMatch(each -> each.regionCode().startsWith("82"));
    }

    @Test
    void one_row_in_a_hundred_is_spoiled_in_every_way() throws IOException {
        Path file = folder.resolve("register.csv");

        List<RegisterFile.Spoiled> spoiled =
                RegisterFile.of(REGISTER).spoiledEach(100).writeCsv(file);

        List<String> lines = Files.readAllLines(file, StandardCharsets.ISO_8859_1);
        assertThat(lines).hasSize(SIZE + 1);
        assertThat(spoiled).hasSize(SIZE / 100);
        assertThat(spoiled.stream().map(RegisterFile.Spoiled::spoil).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Spoil.values());
        assertThat(spoiled)
                .allMatch(each ->
                        each.spoil() != Spoil.NUL || lines.get(each.line() - 1).indexOf('\0') > 0);
    }

    @Test
    void a_spreadsheet_holds_the_same_rows() throws IOException {
        Path file = folder.resolve("register.xlsx");

        List<RegisterFile.Spoiled> spoiled =
                RegisterFile.of(InventedRegister.of(2000)).spoiledEach(100).writeXlsx(file);

        assertThat(spoiled).hasSize(20).extracting(RegisterFile.Spoiled::spoil).contains(Spoil.FORMULA);
        assertThat(file).isNotEmptyFile();
    }

    private static long count(EmployerStatus status) {
        return REGISTER.employers().filter(each -> each.status() == status).count();
    }

    private static double share(long part) {
        return 100.0 * part / SIZE;
    }
}
