package id.patuh.employer;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Legal forms of employers (proposal; the list is from memory, see the open points in the docs). */
@Schema(description = "Legal form, as officials write it")
public enum LegalForm {
    PT,
    PT_PERORANGAN,
    CV,
    FIRMA,
    PERSEKUTUAN_PERDATA,
    KOPERASI,
    YAYASAN,
    PERKUMPULAN,
    UD,
    BUMN_PERSERO,
    BUMN_PERUM,
    BUMD_PERUMDA,
    BUMD_PERSERODA,
    BUMDES,
    BUT,
    INSTANSI_PUSAT,
    INSTANSI_DAERAH,
    DESA,
    BLU,
    PARTAI_POLITIK,
    RUMAH_TANGGA;

    /** What forms have in common: an employer may change its form, hardly ever its kind. */
    enum Kind {
        COMPANY,
        COOPERATIVE,
        ASSOCIATION,
        VILLAGE,
        STATE,
        PARTY,
        HOUSEHOLD
    }

    Kind kind() {
        return switch (this) {
            case PT,
                    PT_PERORANGAN,
                    CV,
                    FIRMA,
                    PERSEKUTUAN_PERDATA,
                    UD,
                    BUMN_PERSERO,
                    BUMN_PERUM,
                    BUMD_PERUMDA,
                    BUMD_PERSERODA,
                    BUMDES,
                    BUT -> Kind.COMPANY;
            case KOPERASI -> Kind.COOPERATIVE;
            case YAYASAN, PERKUMPULAN -> Kind.ASSOCIATION;
            case DESA -> Kind.VILLAGE;
            case INSTANSI_PUSAT, INSTANSI_DAERAH, BLU -> Kind.STATE;
            case PARTAI_POLITIK -> Kind.PARTY;
            case RUMAH_TANGGA -> Kind.HOUSEHOLD;
        };
    }
}
