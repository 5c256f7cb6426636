package id.patuh.noncompliance;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The public services that may be withheld from employers (pelayanan publik tertentu, PP 86/2013 art. 9(1)). */
@Schema(
        description =
                "BUSINESS_LICENCE business licences; TENDER licences needed to join project tenders; FOREIGN_WORKER_PERMIT "
                        + "licence to employ foreign workers; LABOUR_SUPPLY_LICENCE licence of a labour supply company; "
                        + "BUILDING_PERMIT building permit (IMB, now PBG)")
public enum PublicService {
    BUSINESS_LICENCE("perizinan terkait usaha"),
    TENDER("izin yang diperlukan dalam mengikuti tender proyek"),
    FOREIGN_WORKER_PERMIT("izin mempekerjakan tenaga kerja asing"),
    LABOUR_SUPPLY_LICENCE("izin perusahaan penyedia jasa pekerja/buruh"),
    BUILDING_PERMIT("izin mendirikan bangunan (persetujuan bangunan gedung)");

    private final String words;

    PublicService(String words) {
        this.words = words;
    }

    /** As a letter calls it, in the words of the law. */
    String words() {
        return words;
    }
}
