package id.patuh.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What became of a row, read for the report; written by set-based SQL only. */
@Entity
@Immutable
@Table(name = "import_row")
class ImportRow extends PanacheEntityBase {

    @EmbeddedId
    private Key key;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable JsonNode raw;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable List<RowFault> faults;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable List<Twin> twins;

    @Enumerated(EnumType.STRING)
    private RowOutcome outcome;

    @Column(name = "subject_id")
    private @Nullable UUID subjectId;

    protected ImportRow() {}

    /** A line of an import. */
    @Embeddable
    record Key(@Column(name = "import_id") UUID importId, int line) {}

    /** What is wrong with a cell: the file's own column, a code, what the text mentions. */
    record RowFault(String column, String code, List<Object> arguments) {}

    /** Somebody known who is much like the one of the row. */
    record Twin(UUID employerId, double score) {}

    /** Rows of an import behind a line that have one of some outcomes, in the order of the file. */
    static List<ImportRow> after(UUID importId, int line, Collection<RowOutcome> outcomes, int limit) {
        return ImportRow.<ImportRow>find(
                        "key.importId = ?1 and key.line > ?2 and outcome in ?3 order by key.line",
                        importId,
                        line,
                        outcomes)
                .page(0, limit)
                .list();
    }

    int line() {
        return key.line();
    }

    List<String> raw() {
        List<String> cells = new ArrayList<>();
        if (raw != null) {
            raw.forEach(cell -> cells.add(cell.asText()));
        }
        return cells;
    }

    List<RowFault> faults() {
        return faults == null ? List.of() : faults;
    }

    List<Twin> twins() {
        return twins == null ? List.of() : twins;
    }

    RowOutcome outcome() {
        return outcome;
    }

    @Nullable
    UUID subjectId() {
        return subjectId;
    }
}
