package id.patuh.sanction;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The public services that may be withheld from employers (pelayanan publik tertentu, PP 86/2013 art. 9(1)). */
@Schema(
        description =
                "BUSINESS_LICENCE business licences; TENDER licences needed to join project tenders; FOREIGN_WORKER_PERMIT "
                        + "licence to employ foreign workers; LABOUR_SUPPLY_LICENCE licence of a labour supply company; "
                        + "BUILDING_PERMIT building permit (IMB, now PBG)")
enum PublicService {
    BUSINESS_LICENCE,
    TENDER,
    FOREIGN_WORKER_PERMIT,
    LABOUR_SUPPLY_LICENCE,
    BUILDING_PERMIT
}
