package id.patuh.complaint;

import id.patuh.compliance.Category;
import id.patuh.platform.web.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A complaint as it is answered; never with who complained. */
@Schema(name = "Complaint", description = "What somebody reported about an employer (pengaduan)")
record ComplaintView(
        @Schema(description = "Id", required = true) UUID id,
        @Schema(
                        description = "Province, year, running number without gaps",
                        pattern = "^PG-[0-9]{2}-[0-9]{4}-[0-9]{6,12}$",
                        examples = "PG-82-2026-000001",
                        required = true)
                String complaintNumber,
        @Schema(description = "Where it stands", required = true) ComplaintState state,
        @Schema(description = "Employer it is about, as far as it is known; shown to BPJS alone") @Nullable
                UUID employerId,
        @Schema(description = "Name of the employer as it was told", maxLength = 200) @Nullable String employerName,
        @Schema(description = "Address of the employer as it was told", maxLength = 500) @Nullable
                String employerAddress,
        @Schema(
                        description = "Region whose office assesses it (Kemendagri)",
                        pattern = "^[0-9]{4}$",
                        examples = "8271",
                        required = true)
                String regionCode,
        @Schema(description = "Category that it seems to be about") @Nullable Category category,
        @Schema(description = "First month that it is about", pattern = RecordComplaint.MONTH) @Nullable
                String fromMonth,
        @Schema(description = "Last month that it is about", pattern = RecordComplaint.MONTH) @Nullable String toMonth,
        @Schema(description = "What happened", maxLength = 4000, required = true) String account,
        @Schema(description = "How it came in", required = true) Channel channel,
        @Schema(
                        description = "Whether somebody stands behind it, sealed; else nobody wanted to be known",
                        required = true)
                boolean complainantSealed,
        @Schema(description = "Agency that lodged it", required = true) UUID agencyId,
        @Schema(description = "Legal day of receipt", required = true) LocalDate receivedDate,
        @Schema(description = "Legal day of the assessment") @Nullable LocalDate assessedDate,
        @Schema(description = "Officer who assessed it, where told; shown to BPJS alone") @Nullable UUID assessedBy,
        @Schema(description = "Why it was assessed so; shown to BPJS alone", maxLength = 1000) @Nullable
                String assessReason,
        @Schema(description = "Case that it belongs to; shown to BPJS alone") @Nullable UUID caseId,
        @Schema(description = "Version", required = true) long version,
        @Schema(description = "When it was recorded", required = true) Instant createdAt,
        @Schema(description = "When it was last changed", required = true) Instant updatedAt)
        implements Versioned {

    /**
     * A complaint for one who sees it wholly, or only what was told and how far it is.
     *
     * @param sealed whether somebody stands behind it
     */
    static ComplaintView of(Complaint complaint, boolean sealed, boolean wholly) {
        return new ComplaintView(
                complaint.id(),
                complaint.complaintNumber(),
                complaint.state(),
                wholly ? complaint.employerId().orElse(null) : null,
                complaint.toldName(),
                complaint.toldAddress(),
                complaint.regionCode(),
                complaint.category(),
                complaint.fromMonth().map(YearMonth::toString).orElse(null),
                complaint.toMonth().map(YearMonth::toString).orElse(null),
                complaint.account(),
                complaint.channel(),
                sealed,
                complaint.agencyId(),
                complaint.receivedDate(),
                complaint.assessedDate(),
                wholly ? complaint.assessedOfficer() : null,
                wholly ? complaint.assessReason() : null,
                wholly ? complaint.caseId() : null,
                complaint.version(),
                complaint.createdAt(),
                complaint.updatedAt());
    }
}
