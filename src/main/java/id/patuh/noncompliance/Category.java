package id.patuh.noncompliance;

/** The five shapes of non-compliance. */
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
