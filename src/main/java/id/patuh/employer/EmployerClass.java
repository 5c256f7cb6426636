package id.patuh.employer;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an employer is to PP 86/2013, whose title excludes state organisers (penyelenggara negara). */
@Schema(
        description = "STATE_OWNED: BUMN, BUMD and BUMDes, employers under PP 86/2013; STATE_ORGANISER and VILLAGE: "
                + "outside its ladder")
public enum EmployerClass {
    /** Private employers: the administrative ladder applies. */
    PRIVATE,
    /** BUMN, BUMD and BUMDes: employers under PP 86/2013 like others. */
    STATE_OWNED,
    /** Central and regional government bodies: outside the ladder. */
    STATE_ORGANISER,
    /** Villages (desa): outside the ladder, pursued by prosecutors and internal audit. */
    VILLAGE
}
