package id.patuh.programme;

import id.patuh.platform.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What and whom a provision is about. What is absent reaches all. */
@Embeddable
@Schema(name = "ProvisionReach", description = "What and whom a provision is about: what is absent reaches all")
record Reach(
        @Enumerated(EnumType.STRING) @Nullable @Schema(description = "Programme", examples = "JP") Programme programme,
        @Enumerated(EnumType.STRING) @Nullable @Schema(description = "Segment of membership", examples = "PU")
                Segment segment,
        @Enumerated(EnumType.STRING) @Nullable @Schema(description = "Who bears the contribution") Payer payer,
        @Column(name = "risk_group") @Nullable @Min(1) @Max(5) @Schema(description = "JKK risk group")
                Integer riskGroup,
        @Column(name = "employer_class")
                @Nullable
                @Pattern(regexp = "^(PRIVATE|STATE_OWNED|STATE_ORGANISER|VILLAGE)$")
                @Schema(description = "Class of employer")
                String employerClass,
        @Nullable @Pattern(regexp = "^(MICRO|SMALL|MEDIUM|LARGE)$") @Schema(description = "Scale of business")
                String scale,
        @Column(name = "worker_kind") @Enumerated(EnumType.STRING) @Nullable @Schema(description = "Kind of workers")
                WorkerKind workerKind,
        @Enumerated(EnumType.STRING) @Nullable @Schema(description = "Sector of own-account work") Sector sector,
        @Column(name = "slice_from")
                @Convert(converter = MoneyColumn.class)
                @Nullable
                @Schema(description = "Contract value above which the slice begins")
                Money sliceFrom,
        @Column(name = "slice_to")
                @Convert(converter = MoneyColumn.class)
                @Nullable
                @Schema(description = "Contract value with which the slice ends; the last one has no end")
                Money sliceTo,
        @JdbcTypeCode(SqlTypes.ARRAY)
                @Nullable
                @Size(min = 1, max = 50)
                @Schema(description = "First digits of the activities (KBLI)")
                List<@Pattern(regexp = "^[0-9]{2,5}$") String> industries,
        @Column(name = "least_workers")
                @Nullable
                @Min(1)
                @Schema(description = "Fewest active members", examples = "50")
                Integer leastWorkers) {

    /** It has no limits. */
    static final Reach ALL = new Reach(null, null, null, null, null, null, null, null, null, null, null, null);

    /** Every part by its place in a document, with what it holds. */
    Map<String, @Nullable Object> parts() {
        Map<String, @Nullable Object> parts = new LinkedHashMap<>();
        parts.put("/reach/programme", programme);
        parts.put("/reach/segment", segment);
        parts.put("/reach/payer", payer);
        parts.put("/reach/riskGroup", riskGroup);
        parts.put("/reach/employerClass", employerClass);
        parts.put("/reach/scale", scale);
        parts.put("/reach/workerKind", workerKind);
        parts.put("/reach/sector", sector);
        parts.put("/reach/sliceFrom", sliceFrom);
        parts.put("/reach/sliceTo", sliceTo);
        parts.put("/reach/industries", industries);
        parts.put("/reach/leastWorkers", leastWorkers);
        return parts;
    }

    private static boolean meets(@Nullable Object limit, @Nullable Object other) {
        return limit == null || other == null || limit.equals(other);
    }

    /** Whether it is about this programme and segment. */
    boolean covers(@Nullable Programme of, @Nullable Segment in) {
        return meets(programme, of) && meets(segment, in);
    }

    /** Whether it is about this risk group; where groups matter, an unknown one is none of them. */
    boolean coversGroup(@Nullable Integer group) {
        return riskGroup == null || riskGroup.equals(group);
    }

    /** Whether it is about employers of this class with workers of this kind. */
    boolean covers(String ofClass, WorkerKind ofKind) {
        return meets(employerClass, ofClass) && meets(workerKind, ofKind);
    }

    /** Whether facts meet its conditions; a condition about a fact that is not known is not met. */
    boolean isMetBy(ReliefFacts facts) {
        Integer workers = facts.workers();
        String kbli = facts.kbli();
        return (leastWorkers == null || workers != null && workers >= leastWorkers)
                && (industries == null || kbli != null && industries.stream().anyMatch(kbli::startsWith))
                && (sector == null || sector == facts.sector());
    }

    /** Whether there is something that both are about. */
    boolean overlaps(Reach other) {
        return covers(other.programme, other.segment)
                && meets(payer, other.payer)
                && meets(riskGroup, other.riskGroup)
                && meets(employerClass, other.employerClass)
                && meets(scale, other.scale)
                && meets(workerKind, other.workerKind)
                && meets(sector, other.sector)
                && slicesOverlap(other)
                && industriesOverlap(other);
    }

    /** A rate by slices stands beside one without, which is for wages that are known. */
    private boolean slicesOverlap(Reach other) {
        if (sliceFrom == null || other.sliceFrom == null) {
            return sliceFrom == other.sliceFrom;
        }
        return rupiah(sliceFrom, 0) < rupiah(other.sliceTo, Long.MAX_VALUE)
                && rupiah(other.sliceFrom, 0) < rupiah(sliceTo, Long.MAX_VALUE);
    }

    private static long rupiah(@Nullable Money money, long otherwise) {
        Long amount = Money.amountOf(money);
        return amount == null ? otherwise : amount;
    }

    private boolean industriesOverlap(Reach other) {
        return industries == null
                || other.industries == null
                || industries.stream().anyMatch(one -> other.industries.stream()
                        .anyMatch(two -> one.startsWith(two) || two.startsWith(one)));
    }
}
