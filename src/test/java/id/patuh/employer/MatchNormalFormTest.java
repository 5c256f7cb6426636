package id.patuh.employer;

import static org.assertj.core.api.Assertions.assertThat;

import id.patuh.testing.TestSandbox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The normal forms of names and addresses, as the database makes them. */
@QuarkusTest
@QuarkusTestResource(TestSandbox.class)
class MatchNormalFormTest {

    @Inject
    DataSource database;

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/matching/names.csv", delimiter = '|', numLinesToSkip = 1)
    void a_name_has_a_normal_form_and_says_its_legal_form(String typed, @Nullable String name, @Nullable String form)
            throws SQLException {
        assertThat(made("match_name", typed)).isEqualTo(name == null ? "" : name);
        assertThat(made("match_form", typed)).isEqualTo(form);
        assertThat(form == null ? null : LegalForm.valueOf(form).name()).isEqualTo(form);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/matching/addresses.csv", delimiter = '|', numLinesToSkip = 1)
    void an_address_has_a_normal_form(String typed, @Nullable String address) throws SQLException {
        assertThat(made("match_address", typed)).isEqualTo(address);
    }

    private @Nullable String made(String function, String typed) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("select " + function + "(?)")) {
            query.setString(1, typed);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
