package id.patuh.platform.problem;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The two languages of the service. Indonesian unless English is asked for. */
public enum Language {
    ID,
    EN;

    /** The language a request asks for by {@code Accept-Language}; a header that cannot be read counts as none. */
    public static Language of(@Nullable HttpHeaders headers) {
        String wanted = headers == null ? null : headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE);
        if (wanted == null) {
            return ID;
        }
        try {
            List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(wanted);
            String best = Locale.lookupTag(ranges, List.of("id", "en"));
            return "en".equals(best) ? EN : ID;
        } catch (IllegalArgumentException e) {
            return ID;
        }
    }

    public Locale locale() {
        return Locale.forLanguageTag(name().toLowerCase(Locale.ROOT));
    }
}
