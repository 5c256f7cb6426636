package id.patuh.exchange;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom a row of contributions is about. */
@Schema(
        description =
                "Whom a row is about: EMPLOYERS, or WORKERS, one of an employer's workers, of whom nothing but the "
                        + "sums by employer, month and programme is kept")
enum RowUnit {
    EMPLOYERS,
    WORKERS
}
