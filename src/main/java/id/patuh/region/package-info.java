/** Provinces, regencies and cities (wilayah) with their time zones, in both official code systems (Kepmendagri 300.2.2-2430/2025; BPS), never mixed up. */
@NullMarked
package id.patuh.region;

import org.jspecify.annotations.NullMarked;
