package id.patuh.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A staged row, read for the report; written by set-based SQL only. */
@Entity
@Immutable
@Table(name = "import_row")
class ImportRow extends PanacheEntityBase {

    @EmbeddedId
    private Key key;

    @JdbcTypeCode(SqlTypes.JSON)
    private JsonNode raw;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable List<RowFault> faults;

    private @Nullable String outcome;

    protected ImportRow() {}

    /** A line of an import. */
    @Embeddable
    record Key(@Column(name = "import_id") UUID importId, int line) {}

    /** What is wrong with a cell: the file's own column, a code, what the text mentions. */
    record RowFault(String column, String code, List<Object> arguments) {}

    int line() {
        return key.line();
    }

    List<String> raw() {
        List<String> cells = new ArrayList<>();
        raw.forEach(cell -> cells.add(cell.asText()));
        return cells;
    }

    List<RowFault> faults() {
        return faults == null ? List.of() : faults;
    }
}
