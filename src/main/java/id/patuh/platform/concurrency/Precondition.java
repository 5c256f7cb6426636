package id.patuh.platform.concurrency;

import id.patuh.platform.json.RequestFaults;
import id.patuh.platform.problem.Fault;
import id.patuh.platform.problem.PlatformProblem;
import id.patuh.platform.problem.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the present request says about the version it wants to change. Only the version part of a tag is compared, so a
 * tag read in another language or with fewer fields serves as well.
 */
@RequestScoped
public class Precondition {

    private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})\\.[0-9a-f]+\"");

    private final HttpHeaders headers;
    private final RequestFaults faults;

    Precondition(HttpHeaders headers, RequestFaults faults) {
        this.headers = headers;
        this.faults = faults;
    }

    /** Refuses unless the request names the version that is there. */
    public void matches(long version) {
        faults.refuse();
        String wanted = headers.getHeaderString(HttpHeaders.IF_MATCH);
        if (wanted == null) {
            throw required(HttpHeaders.IF_MATCH);
        }
        boolean fits = wanted.strip().equals("*")
                || Arrays.stream(wanted.split(",", -1)).anyMatch(tag -> isVersion(tag.strip(), version));
        if (!fits) {
            throw Refusal.of(PlatformProblem.STALE);
        }
    }

    /** Refuses unless the request names the version that is there, or says that nothing is if nothing is. */
    public void matchesOrCreates(@Nullable Long version) {
        faults.refuse();
        String absent = headers.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        boolean creates = absent != null && absent.strip().equals("*");
        if (version != null && !creates) {
            matches(version);
        } else if (version != null || headers.getHeaderString(HttpHeaders.IF_MATCH) != null) {
            throw Refusal.of(PlatformProblem.STALE);
        } else if (!creates) {
            throw required(HttpHeaders.IF_NONE_MATCH);
        }
    }

    private static boolean isVersion(String tag, long version) {
        var matcher = TAG.matcher(tag);
        return matcher.matches() && Long.parseLong(matcher.group(1)) == version;
    }

    private static Refusal required(String header) {
        return Refusal.at(PlatformProblem.PRECONDITION_REQUIRED, Fault.header(header, "header-required"), header);
    }
}
