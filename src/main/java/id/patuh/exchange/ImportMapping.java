package id.patuh.exchange;

import id.patuh.employer.IdentifierScheme;
import id.patuh.region.CodeSystem;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a file's own columns are read. */
@Schema(name = "ImportMapping", description = "How a file's own columns are read")
record ImportMapping(
        @NotNull
                @Schema(
                        description = "Number by which rows match employers; a row with a number nobody has is new",
                        examples = "VILLAGE")
                IdentifierScheme key,
        @NotNull
                @Size(min = 1, max = 60)
                @Schema(
                        description =
                                "Field of the register to column of the file. Fields of EMPLOYERS: name, legalForm, "
                                        + "employerClass, regionCode, address, scale.code, scale.criterion, scale.source, scale.date, "
                                        + "kbli.code, kbli.version, riskGroup.code, riskGroup.source, knownWorkers.count, "
                                        + "knownWorkers.asOfDate, knownWorkers.source, validFrom, identifiers.NPP (or another scheme). "
                                        + "Fields of REGISTRATIONS: programme, segment, status, registeredDate, workersRegistered, "
                                        + "workersKnown, wagesReported, wagesKnown, source, validFrom, identifiers.NPP (or another scheme).",
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
        @NotNull
                @Size(min = 1, max = 100)
                @Schema(
                        description = "Where the file comes from; source of what rows do not give a source for",
                        examples = "Kepmendagri 300.2.2-2430/2025")
                String source) {

    Map<String, String> fixed() {
        return constants == null ? Map.of() : constants;
    }

    /** The file's own name of a field, or the field's where it is a constant or absent. */
    String columnOf(String field) {
        return columns.getOrDefault(field, field);
    }

    boolean has(String field) {
        return columns.containsKey(field) || fixed().containsKey(field);
    }
}
