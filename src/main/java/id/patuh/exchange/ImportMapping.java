package id.patuh.exchange;

import id.patuh.region.CodeSystem;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a file's own columns are read. */
@Schema(name = "ImportMapping", description = "How a file's own columns are read")
record ImportMapping(
        @Nullable
                @Schema(
                        description = "Field of the register to column of the file (in NDJSON the path of a property); "
                                + "left out, columns are named as the fields are. Fields of EMPLOYERS: name, legalForm, "
                                + "employerClass, regionCode, regionName (only compared with the code), address, scale.code, "
                                + "scale.criterion, scale.source, scale.date, kbli.code, kbli.version, riskGroup.code, "
                                + "riskGroup.source, knownWorkers.count, knownWorkers.asOfDate, knownWorkers.source, "
                                + "validFrom, identifiers.NPP (or another scheme), headOffice.NPP (or another unique scheme). "
                                + "Fields of REGISTRATIONS: programme, segment, status, registeredDate, workersRegistered, "
                                + "workersKnown, wagesReported, wagesKnown, source, validFrom, identifiers.NPP (or another "
                                + "scheme). Fields of IDENTIFIERS: identifiers.NPP (and other schemes), source, validFrom. "
                                + "Fields of CONTRIBUTIONS: month, programme, segment (PU unless told), workers, wageBase, "
                                + "dueReported, sector, source; with rows=WORKERS month, programmes (several in one cell), "
                                + "segment, wages, worker (not kept), sector, source. Fields of PAYMENTS: paidDate, amount, "
                                + "codeMonth, reference, source. A month is YYYY-MM, MM/YYYY or a day of it.",
                        minProperties = 1,
                        maxProperties = 60)
                Map<String, @Size(min = 1, max = 200) String> columns,
        @Nullable
                @Size(max = 60)
                @Schema(description = "Field of the register to a value that every row has", maxProperties = 60)
                Map<String, @Size(min = 1, max = 300) String> constants,
        @Nullable
                @Schema(
                        description =
                                "Code system of regionCode; required with it, since the two systems look alike and differ",
                        examples = "KEMENDAGRI")
                CodeSystem regionCodeSystem,
        @Nullable
                @Pattern(regexp = "^(YYYY-MM-DD|DD-MM-YYYY|DD/MM/YYYY|DD.MM.YYYY)$")
                @Schema(
                        description =
                                "How days are written in text cells; YYYY-MM-DD unless told, and always understood",
                        examples = "DD/MM/YYYY")
                String dateFormat,
        @NotNull
                @Size(min = 1, max = 100)
                @Schema(
                        description = "Where the file comes from; source of what rows do not give a source for",
                        examples = "Kepmendagri 300.2.2-2430/2025")
                String source) {

    /** The same with every column named: where none is told, each field's own name that the file has. */
    ImportMapping named(RowForm form, SourceFile file) {
        if (columns != null) {
            return this;
        }
        Map<String, String> own = new LinkedHashMap<>();
        for (String field : Field.names(form)) {
            if (!file.hasFixedHeader() || file.header().contains(field)) {
                own.put(field, field);
            }
        }
        fixed().keySet().forEach(own::remove);
        return new ImportMapping(own, constants, regionCodeSystem, dateFormat, source);
    }

    Map<String, String> read() {
        return columns == null ? Map.of() : columns;
    }

    Map<String, String> fixed() {
        return constants == null ? Map.of() : constants;
    }

    /** Columns in the order in which a file without a header is read. */
    List<String> columnNames(RowForm form) {
        return columns == null
                ? Field.names(form)
                : columns.values().stream().distinct().toList();
    }

    /** The file's own name of a field, or the field's where it is a constant or absent. */
    String columnOf(String field) {
        return read().getOrDefault(field, field);
    }

    boolean has(String field) {
        return read().containsKey(field) || fixed().containsKey(field);
    }

    /** Whether rows may name a head office, so that head offices have to land first. */
    boolean hasBranches() {
        return read().keySet().stream().anyMatch(field -> field.startsWith(Field.HEAD_OFFICE));
    }
}
