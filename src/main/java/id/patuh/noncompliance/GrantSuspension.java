package id.patuh.noncompliance;

import id.patuh.compliance.Category;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is suspended, why, and until when. */
@Schema(name = "GrantSuspension", description = "What is suspended, why, and until when")
record GrantSuspension(
        @NotNull
                @Size(min = 1, max = 2000)
                @Schema(description = "Ground", examples = "Keberatan atas jumlah pekerja sedang diperiksa")
                String ground,
        @Nullable
                @Size(min = 1, max = 5)
                @Schema(description = "Categories it covers; all unless told", uniqueItems = true)
                List<Category> categories,
        @NotNull @Schema(description = "Last legal day, not before today", examples = "2026-12-31")
                LocalDate untilDate) {}
