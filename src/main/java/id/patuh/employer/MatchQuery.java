package id.patuh.employer;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An employer as another register describes it; the more is told, the surer the answer. */
@Schema(name = "MatchQuery", description = "An employer as another register describes it; only the name must be told")
public record MatchQuery(
        @Nullable
                @Size(min = 1, max = 100)
                @Schema(description = "The asker's own reference, answered as it came", examples = "row-17")
                String ref,
        @NotNull
                @Size(min = 1, max = 200)
                @Schema(
                        description = "Name as it stands there, with or without the legal form",
                        examples = "P.T. Contoh Penginapan, Ternate")
                String name,
        @Nullable @Schema(description = "Legal form; read from the name unless told", examples = "PT")
                LegalForm legalForm,
        @Nullable @Size(max = 20) @Schema(description = "Official numbers; not for callers who see basics only")
                List<MatchNumber> identifiers,
        @Nullable
                @Size(min = 1, max = 300)
                @Schema(
                        description = "Address without the region; not for callers who see basics only",
                        examples = "Jl. Misal Pantai 12")
                String address,
        @Nullable
                @Pattern(regexp = "^[0-9]{2}([0-9]{2})?$")
                @Schema(
                        description = "Region (Kemendagri): two digits a province, four a regency or city",
                        examples = "8271")
                String regionCode) {

    /** A description without numbers or reference. */
    public static MatchQuery of(String name, @Nullable String address, @Nullable String regionCode) {
        return new MatchQuery(null, name, null, null, address, regionCode);
    }

    List<MatchNumber> numbers() {
        return identifiers == null ? List.of() : identifiers;
    }
}
