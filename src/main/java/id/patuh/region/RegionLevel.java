package id.patuh.region;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a region is: province (provinsi), regency (kabupaten) or city (kota). */
@Schema(description = "Province (provinsi), regency (kabupaten) or city (kota)")
public enum RegionLevel {
    PROVINCE,
    REGENCY,
    CITY
}
