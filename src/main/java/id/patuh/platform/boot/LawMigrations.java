package id.patuh.platform.boot;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * Loads the law that ships beside the code: a file per kind of provision, whose columns are those of the table. What
 * ships was always known. A change of law later is a request or another file, never a change of these.
 */
final class LawMigrations {

    private static final String WHEN_AND_WHY =
            ", valid_from date, valid_to date, act text, article text, source text, certainty text, certainty_note text,"
                    + " note text";

    private LawMigrations() {}

    static JavaMigration[] all() {
        return new JavaMigration[] {
            file(
                    "012.1",
                    "contribution_rates",
                    "CONTRIBUTION_RATE",
                    "programme text, segment text, payer text, risk_group int, slice_from bigint, slice_to bigint,"
                            + " rate numeric, amount bigint, least_amount bigint"),
            file("012.2", "wage_ceilings", "WAGE_CEILING", "programme text, amount bigint, growth numeric"),
            file(
                    "012.3",
                    "duties",
                    "DUTY",
                    "programme text, employer_class text, scale text, worker_kind text, duty text"),
            file(
                    "012.4",
                    "reliefs",
                    "RELIEF",
                    "programme text, segment text, sector text, industries text[], least_workers int, relief_kind text,"
                            + " factor numeric, settle_from date, settle_to date"),
            file(
                    "012.5",
                    "due_dates",
                    "DUE_DATE",
                    "segment text, months_offset int, due_day int, next_working_day boolean"),
            file(
                    "012.6",
                    "late_fines",
                    "LATE_FINE",
                    "segment text, rate numeric, started_month_counts boolean, compounded boolean"),
            file(
                    "012.7",
                    "administrative_fines",
                    "ADMINISTRATIVE_FINE",
                    "rate numeric, started_month_counts boolean, compounded boolean"),
            file(
                    "012.8",
                    "ageing",
                    "AGEING",
                    "scheme_version int, current_to int, substandard_to int, doubtful_to int"),
            minimumWages()
        };
    }

    private static ReferenceMigration file(String version, String name, String kind, String says) {
        String columns = "id uuid, " + says + WHEN_AND_WHY;
        String names = names(columns);
        String load =
                """
                insert into provision (kind, recorded_at, %s)
                select '%s', '-infinity', %s from incoming
                """
                        .formatted(names, kind, names);
        return new ReferenceMigration(version, name.replace('_', ' '), "law/" + name + ".csv", columns, load);
    }

    private static ReferenceMigration minimumWages() {
        String columns = "id uuid, region_code text, amount bigint, valid_from date, valid_to date, decree text,"
                + " source text, certainty text, note text";
        String names = names(columns);
        String load =
                """
                insert into minimum_wage (recorded_at, %s)
                select '-infinity', %s from incoming
                """
                        .formatted(names, names);
        return new ReferenceMigration("012.9", "minimum wages", "law/minimum_wages.csv", columns, load);
    }

    /** Columns without their types. */
    private static String names(String columns) {
        return Arrays.stream(columns.split(", "))
                .map(column -> column.substring(0, column.indexOf(' ')))
                .collect(Collectors.joining(", "));
    }
}
