package id.patuh.platform.openapi;

import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.info.Info;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.eclipse.microprofile.openapi.models.servers.Server;
import org.eclipse.microprofile.openapi.models.tags.Tag;

/** The head of the published contract: what it is, where it is served, and how one signs in. */
final class Contract {

    static final String SCHEME = "oauth2";

    private static final String TOKEN_URL = "/sandbox/token";

    private static final String DESCRIPTION =
            """
            Who is this employer, is it registered and paid up, and what is being done about it if not?

            - Names are fixed within v1; changes only add. `API-Version` tells the full version.
            - Every `regionCode` is a Kemendagri code without dots. The statistics office (BPS) numbers regions \
            otherwise: 8203 and 8205 are swapped between the two.
            - A refusal is a problem (RFC 9457) that names every fault at once; each `code` has a page at \
            `/v1/problems/{code}`, and some have members of their own to act on, shown in their examples.
            - Labels and texts follow `Accept-Language`: `id` (default) or `en`.
            - What may not be seen is answered as if it were not there: 404.
            - What is not known or does not apply is left out of an answer; nothing is `null` there. What is sent in \
            may hold only what its schema names; answers may get more properties.
            - Lists are walked by `cursor`, never by offset; nothing that stood all along is lost or doubled while \
            others write.
            - A `traceparent` (W3C Trace Context) that is sent along is kept; its trace id is the `traceId` of a \
            problem.
            - In the sandbox a client's secret is its id; all its data is invented.""";

    private Contract() {}

    static void describe(OpenAPI contract) {
        contract.setInfo(info());
        contract.setServers(List.of(server()));
        contract.setTags(tags());
        contract.setSecurity(null);
        contract.getComponents().addSecurityScheme(SCHEME, scheme());
    }

    private static Info info() {
        return OASFactory.createInfo()
                .title("Patuh")
                .version(ConfigProvider.getConfig().getValue("patuh.api-version", String.class))
                .summary("Employer compliance with Indonesia's employment social security")
                .description(DESCRIPTION)
                .contact(OASFactory.createContact()
                        .name("Patuh")
                        .url("https://patuh.example")
                        .email("hello@patuh.example"))
                .license(OASFactory.createLicense()
                        .name("Apache-2.0")
                        .url("https://www.apache.org/licenses/LICENSE-2.0"));
    }

    private static Server server() {
        Server server = OASFactory.createServer()
                .url("https://sandbox.patuh.example")
                .description("A sandbox, with invented data; a deployment has a name of its own");
        server.addExtension("x-internal", false);
        return server;
    }

    private static List<Tag> tags() {
        return List.of(
                tag("Employers", "Who must comply (pemberi kerja): identity, numbers, scale, place"),
                tag("Registrations", "Membership per programme: reported against known"),
                tag("Contributions", "What was owed and paid, arrears, payment plans, construction projects"),
                tag("Compliance", "The verdict, with its reasons, as of any day"),
                tag("Detection", "Runs over all employers, what they found, and cases made of it"),
                tag("Cases", "What is being done about an employer that does not comply"),
                tag(
                        "Sanctions",
                        "Administrative fines and public services withheld (TMP2T), proposed by one, approved by another"),
                tag(
                        "Service restrictions",
                        "The licensing desk: what it is asked to withhold, and the check before it gives"),
                tag(
                        "Mandates",
                        "Special powers of attorney (SKK) of BPJS to prosecution offices, and what these see by them"),
                tag("Complaints", "What workers, unions and the public report, with the complainant sealed"),
                tag(
                        "Letters",
                        "What is sent out about a case: drafted, approved by a second person, served with proof"),
                tag("Documents", "Files of a case, with digest, versions and legal hold"),
                tag("Imports", "Registers brought in from files"),
                tag("Agencies", "Partner agencies, officers, clients, and the caller itself"),
                tag("Reference data", "Regions, closed days, programmes"),
                tag("Problems", "What refusals mean"));
    }

    private static Tag tag(String name, String description) {
        return OASFactory.createTag().name(name).description(description);
    }

    private static SecurityScheme scheme() {
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.OAUTH2)
                .description("OAuth 2 client credentials (RFC 6749 section 4.4). In the sandbox the client is "
                        + "`bpjs-malut` and its secret is its id; elsewhere the token comes from the authority that "
                        + "the deployment trusts. Access tokens are JWTs, signed and short-lived, checked as RFC8725 "
                        + "asks: signature by the issuer's key, issuer, audience and time.")
                .flows(OASFactory.createOAuthFlows()
                        .clientCredentials(
                                OASFactory.createOAuthFlow().tokenUrl(TOKEN_URL).scopes(Scopes.all())));
    }
}
