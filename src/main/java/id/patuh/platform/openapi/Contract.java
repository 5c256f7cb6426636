package id.patuh.platform.openapi;

import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Contact;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.servers.Server;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The head of the published contract. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Patuh",
                        version = "1.0.0",
                        summary = "Employer compliance with Indonesia's employment social security",
                        description = """
                                Who is this employer, is it registered and paid up, and what is being done about it if \
                                not?

                                - Names are fixed within v1; changes only add. `API-Version` tells the full version.
                                - Every `regionCode` is a Kemendagri code without dots. The statistics office (BPS) \
                                numbers regions otherwise: 8203 and 8205 are swapped between the two.
                                - A refusal is a problem (RFC 9457) that names every fault at once; each `code` has a \
                                page at `/v1/problems/{code}`.
                                - Labels and texts follow `Accept-Language`: `id` (default) or `en`.
                                - What may not be seen is answered as if it were not there: 404.
                                - Lists are walked by `cursor`, never by offset; nothing that stood all along is lost \
                                or doubled while others write.
                                - In the sandbox a client's secret is its id; all its data is invented.""",
                        contact =
                                @Contact(
                                        name = "Patuh",
                                        url = "https://patuh.example",
                                        email = "hello@patuh.example"),
                        license =
                                @License(
                                        name = "Apache-2.0",
                                        url = "https://www.apache.org/licenses/LICENSE-2.0")),
        servers = @Server(url = "https://sandbox.patuh.example", description = "A sandbox; yours has its own name"),
        tags = {
            @Tag(name = "Employers", description = "Who must comply (pemberi kerja): identity, numbers, scale, place"),
            @Tag(name = "Registrations", description = "Membership per programme: reported against known"),
            @Tag(name = "Cases", description = "What is being done about an employer that does not comply"),
            @Tag(name = "Imports", description = "Registers brought in from files"),
            @Tag(name = "Agencies", description = "Partner agencies, officers, clients, and the caller itself"),
            @Tag(name = "Reference data", description = "Regions, closed days, programmes"),
            @Tag(name = "Problems", description = "What refusals mean")
        })
public final class Contract {

    static final String SCHEME = "oauth2";
    static final String TOKEN_URL = "/sandbox/token";

    private Contract() {}
}
