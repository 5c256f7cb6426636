package id.patuh.employer;

/** What an employer is to PP 86/2013, whose title excludes state organisers (penyelenggara negara). */
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
