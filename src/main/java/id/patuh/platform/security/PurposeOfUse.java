package id.patuh.platform.security;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A purpose with the number of the file it serves, as the header {@code Purpose-Of-Use: CODE; ref="number"} says it.
 *
 * @param purpose the code
 * @param reference number of the case, tender or licence; empty where no file exists yet
 */
public record PurposeOfUse(Purpose purpose, Optional<String> reference) {

    /** Name of the header. */
    public static final String HEADER = "Purpose-Of-Use";

    private static final Pattern FORM =
            Pattern.compile("\\s*([A-Z]+)\\s*(?:;\\s*ref=\"([\\x20-\\x21\\x23-\\x7e]{1,100})\"\\s*)?");

    /** Reads the header; empty if it does not have the form or the code is not in the list. */
    public static Optional<PurposeOfUse> parse(String header) {
        Matcher matcher = FORM.matcher(header);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Arrays.stream(Purpose.values())
                .filter(purpose -> purpose.name().equals(matcher.group(1)))
                .findFirst()
                .map(purpose -> new PurposeOfUse(purpose, Optional.ofNullable(matcher.group(2))));
    }
}
