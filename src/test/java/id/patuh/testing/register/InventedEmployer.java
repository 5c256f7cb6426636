package id.patuh.testing.register;

import id.patuh.employer.EmployerClass;
import id.patuh.employer.EmployerStatus;
import id.patuh.employer.LegalForm;
import id.patuh.employer.Scale;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An employer that does not exist. Numbers of all kinds begin with 99, which no office gives out.
 *
 * @param number place in its register, from 1
 * @param headOffice place of its head office, 0 if it is one
 * @param survivor place of the employer it was merged into, 0 if it was not
 * @param npwp as an office writes it: 15 digits of a company, 16 of a person
 */
public record InventedEmployer(
        int number,
        String name,
        LegalForm legalForm,
        EmployerClass employerClass,
        String regionCode,
        String address,
        Scale.@Nullable Code scale,
        String kbli,
        int riskGroup,
        int workers,
        LocalDate since,
        int headOffice,
        EmployerStatus status,
        int survivor,
        String npp,
        @Nullable String nib,
        @Nullable String npwp,
        @Nullable String villageCode) {

    /** Its id where the register is loaded past the import; in a form that a load generator can count through. */
    public UUID id() {
        return id(number);
    }

    /** Id of the employer at a place. */
    public static UUID id(int number) {
        return new UUID(0x7000L, 0x8000_0000_0000_0000L | number);
    }

    public boolean isBranch() {
        return headOffice > 0;
    }
}
