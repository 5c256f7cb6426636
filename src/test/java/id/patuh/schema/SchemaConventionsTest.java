package id.patuh.schema;

import static org.assertj.core.api.Assertions.assertThat;

import id.patuh.testing.Database;
import id.patuh.testing.TestSandbox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** The schema explains itself, and the role that serves cannot change it or what was written once. */
@QuarkusTest
@QuarkusTestResource(TestSandbox.class)
class SchemaConventionsTest {

    private static final String OURS = "pg_class c join pg_namespace n on n.oid = c.relnamespace "
            + "where n.nspname = 'patuh' and c.relkind in ('r', 'p', 'v', 'm') and not c.relispartition and c.relname <> 'flyway_schema_history'";

    @Inject
    Database database;

    @Test
    void every_table_has_a_comment_and_a_snake_case_name() {
        assertThat(database.count(OURS)).isGreaterThan(20);
        assertThat(database.count(OURS + " and obj_description(c.oid, 'pg_class') is null"))
                .isZero();
        assertThat(database.count(OURS + " and c.relname !~ '^[a-z][a-z0-9]*(_[a-z0-9]+)*$'"))
                .isZero();
    }

    @Test
    void every_column_has_a_comment_and_a_snake_case_name() {
        String columns =
                "pg_attribute a where a.attnum > 0 and not a.attisdropped and a.attrelid in (select c.oid from " + OURS
                        + ")";
        assertThat(database.count(columns)).isGreaterThan(150);
        assertThat(database.count(columns + " and col_description(a.attrelid, a.attnum) is null"))
                .isZero();
        assertThat(database.count(columns + " and a.attname !~ '^[a-z][a-z0-9]*(_[a-z0-9]+)*$'"))
                .isZero();
    }

    @Test
    void the_runtime_role_has_no_ddl_and_cannot_change_what_was_written_once() {
        for (String statement : new String[] {
            "create table t (a int)",
            "alter table employer add column x int",
            "drop table employer",
            "truncate employer",
            "update audit_entry set client_id = 'x'",
            "delete from audit_entry",
            "truncate audit_entry",
            "update change set type = 'x'",
            "delete from change",
            "update case_event set note = 'x'",
            "delete from case_event",
            "update document_content set bytes = ''",
            "update employer_fact set name = 'x'",
            "delete from employer_fact",
            "delete from registration_fact",
            "update known_workforce set workers = 1",
            "update contribution_superseded set workers = 1",
            "delete from contribution_superseded",
            "select contribution_partitions(date '2040-01-01', date '2040-01-01')",
            "delete from known_workforce",
            "update provision set rate = 1",
            "delete from provision",
            "update minimum_wage set amount = 1",
            "delete from minimum_wage",
            "update restriction_check set restricted = false",
            "delete from restriction_check",
            "update region set name = 'x'",
            "select name from complainant",
            "select * from complainant",
            "update complainant set name = 'x'",
            "delete from complainant",
            "insert into complainant_opening (complaint_id, client_id, reason) select id, 'x', 'x' from complaint",
            "update complainant_opening set reason = 'x'",
            "delete from complainant_opening",
            "select * from flyway_schema_history"
        }) {
            assertThat(database.refusalOf(statement))
                    .as(statement)
                    .matches("(?s).*(permission denied|must be owner).*");
        }
    }

    @Test
    void a_second_audit_row_of_one_commit_is_refused_by_the_database() {
        assertThat(
                        database.refusalOf(
                                """
                        insert into audit_entry (kind, client_id, operation, row_count)
                        values ('WRITE', 'x', 'x', 1), ('WRITE', 'x', 'x', 1)
                        """))
                .contains("audit_entry_one_write_per_commit");
    }
}
