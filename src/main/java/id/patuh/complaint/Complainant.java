package id.patuh.complaint;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who complained: goes into the seal and nowhere else, and prints as nothing. */
@Schema(
        name = "Complainant",
        description = "Who complained: is sealed, and no other answer shows it; absent where nobody wants to be known")
record Complainant(
        @NotNull @Size(min = 1, max = 200) @Schema(description = "Name", examples = "Umpama Pelapor") String name,
        @Nullable @Size(min = 1, max = 200) @Schema(description = "How to reach the person", examples = "0800-99-0000")
                String contact) {

    /** Whether a text gives away who it was. */
    boolean isNamedIn(@Nullable String text) {
        return text != null
                && Stream.of(name, contact == null ? name : contact)
                        .anyMatch(each -> plain(text).contains(plain(each)));
    }

    private static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }

    @Override
    public String toString() {
        return "Complainant[…]";
    }
}
