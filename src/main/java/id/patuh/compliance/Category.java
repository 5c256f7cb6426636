package id.patuh.compliance;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The five shapes of non-compliance. */
@Schema(
        description = "PWBD not registered at all, PDS_TK some of the workers, PDS_UPAH lower wages, PDS_PROGRAM "
                + "fewer programmes, ARREARS contributions unpaid")
public enum Category {
    /** Must register and has not (perusahaan wajib belum daftar). */
    PWBD,
    /** Only some of the workers (perusahaan daftar sebagian tenaga kerja). */
    PDS_TK,
    /** Lower wages than true (perusahaan daftar sebagian upah). */
    PDS_UPAH,
    /** Fewer programmes than due (perusahaan daftar sebagian program). */
    PDS_PROGRAM,
    /** Contributions in arrears (perusahaan menunggak iuran, in practice "PMI"). */
    ARREARS
}
