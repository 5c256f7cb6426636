package id.patuh.employer;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How an employer came to its status. */
@Embeddable
@Schema(name = "StatusChange", description = "How the employer came to its status")
public record StatusChange(
        @Column(name = "status_date") @Schema(description = "First day of the status", required = true) LocalDate date,
        @Column(name = "status_reason")
                @Schema(description = "Why", maxLength = 500, examples = "Usaha ditutup", required = true)
                String reason,
        @Column(name = "status_source")
                @Schema(description = "Who said so", maxLength = 100, examples = "OSS", required = true)
                String source) {}
