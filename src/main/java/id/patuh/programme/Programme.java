package id.patuh.programme;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The closed list of programmes of employment social security. */
@Schema(description = "JKK work accident, JKM death, JHT old-age savings, JP pension, JKP unemployment")
public enum Programme {
    /** Work accident (jaminan kecelakaan kerja), PP 44/2015. */
    JKK("Jaminan Kecelakaan Kerja", "Work accident", "PP 44/2015"),
    /** Death (jaminan kematian), PP 44/2015. */
    JKM("Jaminan Kematian", "Death", "PP 44/2015"),
    /** Old-age savings (jaminan hari tua), PP 46/2015. */
    JHT("Jaminan Hari Tua", "Old-age savings", "PP 46/2015"),
    /** Pension (jaminan pensiun), PP 45/2015. */
    JP("Jaminan Pensiun", "Pension", "PP 45/2015"),
    /** Unemployment (jaminan kehilangan pekerjaan), PP 37/2021; follows from the others. */
    JKP("Jaminan Kehilangan Pekerjaan", "Unemployment", "PP 37/2021");

    private final String nameId;
    private final String nameEn;
    private final String legalBasis;

    Programme(String nameId, String nameEn, String legalBasis) {
        this.nameId = nameId;
        this.nameEn = nameEn;
        this.legalBasis = legalBasis;
    }

    public String nameId() {
        return nameId;
    }

    public String nameEn() {
        return nameEn;
    }

    public String legalBasis() {
        return legalBasis;
    }
}
