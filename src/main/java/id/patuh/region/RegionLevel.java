package id.patuh.region;

/** What a region is: province (provinsi), regency (kabupaten) or city (kota). */
public enum RegionLevel {
    PROVINCE,
    REGENCY,
    CITY
}
