package id.patuh.noncompliance;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a letter was served. */
@Schema(description = "POST: registered mail; COURIER; IN_PERSON; EMAIL; OTHER")
enum ServiceMethod {
    POST,
    COURIER,
    IN_PERSON,
    EMAIL,
    OTHER
}
