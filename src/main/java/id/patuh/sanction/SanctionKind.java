package id.patuh.sanction;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The sanctions beyond reprimands (UU 24/2011 art. 17(2); PP 86/2013 art. 5). */
@Schema(
        description =
                "ADMINISTRATIVE_FINE denda administratif (PP 86/2013 art. 7, 10); SERVICES_WITHHELD public services withheld, "
                        + "TMP2T (art. 8, 9)")
enum SanctionKind {
    /** Denda administratif, imposed by BPJS. */
    ADMINISTRATIVE_FINE("PP 86/2013 art. 7(1), 10(4)-(5)"),
    /** Tidak mendapat pelayanan publik tertentu (TMP2T), imposed by a service unit at the request of BPJS. */
    SERVICES_WITHHELD("PP 86/2013 art. 8, 9(1), 10(6); Permenaker 4/2018");

    private final String legalBasis;

    SanctionKind(String legalBasis) {
        this.legalBasis = legalBasis;
    }

    String legalBasis() {
        return legalBasis;
    }
}
