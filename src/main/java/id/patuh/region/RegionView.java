package id.patuh.region;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A region as it is answered. */
@Schema(name = "Region", description = "A province, regency or city (Kepmendagri 300.2.2-2430/2025)")
record RegionView(
        @Schema(
                        description = "Kemendagri code without dots",
                        pattern = "^[0-9]{2}([0-9]{2})?$",
                        examples = "8203",
                        required = true)
                String code,
        @Schema(description = "Official name", maxLength = 100, examples = "Kabupaten Halmahera Utara", required = true)
                String name,
        @Schema(description = "What it is", examples = "REGENCY", required = true) RegionLevel level,
        @Schema(description = "Province it lies in", pattern = "^[0-9]{2}$", examples = "82", required = true)
                String provinceCode,
        @Schema(
                        description = "IANA zone of its legal days",
                        pattern = "^[A-Za-z]{1,20}/[A-Za-z_]{1,20}$",
                        examples = "Asia/Jayapura",
                        required = true)
                String zone,
        @Schema(
                        description = "Code of the statistics office for the same regency or city; "
                                + "absent for provinces, for Papua and where the bridge was left out",
                        pattern = "^[0-9]{4}$",
                        examples = "8205")
                @Nullable
                String bpsCode) {

    static RegionView of(Region region) {
        return new RegionView(
                region.code(),
                region.name(),
                region.level(),
                region.provinceCode(),
                region.zone().getId(),
                region.bpsCode().orElse(null));
    }
}
