package id.patuh.employer;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How a letter addresses an employer.
 *
 * @param address postal address as told, where it is known
 * @param region name of the regency or city
 * @param numbers its NPP and NIB, where it has them; a branch has the NIB of its head office
 */
public record EmployerAddress(String name, Optional<String> address, String region, List<Identifier> numbers) {

    private static final List<IdentifierScheme> SHOWN = List.of(IdentifierScheme.NPP, IdentifierScheme.NIB);

    public static EmployerAddress of(Employer employer) {
        return new EmployerAddress(
                employer.name(),
                Optional.ofNullable(employer.facts().address()),
                employer.region().name(),
                EmployerIdentifier.numbersWith(employer).stream()
                        .filter(number -> SHOWN.contains(number.scheme()))
                        .sorted(Comparator.comparing(number -> SHOWN.indexOf(number.scheme())))
                        .toList());
    }
}
