package id.patuh.agency;

import static id.patuh.testing.Api.as;
import static id.patuh.testing.Api.posting;

import id.patuh.testing.Database;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Prosecution offices and mandates as the tests need them. */
final class Offices {

    static final String TERNATE = "01970000-0000-7000-8000-000000000005";
    static final String ATTORNEY = "01971000-0000-7000-8000-000000000007";

    private Offices() {}

    /**
     * A prosecution office that nobody else uses, with one client of the same name and one officer.
     *
     * @param client name
     * @param id of the agency
     * @param officer who acts for it
     */
    record Office(String client, String id, String officer) {

        /** A district office of Ternate. */
        static Office made(Database database) {
            String id = UUID.randomUUID().toString();
            String client = "kejari-" + id.substring(0, 8);
            String officer = UUID.randomUUID().toString();
            database.run(
                    """
                    insert into agency (id, code, kind, name_id, name_en, region_codes)
                    values ('%1$s', '%2$s', 'KEJARI', 'Kejaksaan contoh', 'Example office', '{8271}');
                    insert into client (client_id, agency_id, profile, may_vouch)
                    values ('%2$s', '%1$s', 'PROSECUTION', true);
                    insert into officer (id, agency_id, function_id, function_en)
                    values ('%3$s', '%1$s', 'Jaksa pengacara negara', 'State attorney')
                    """
                            .formatted(id, client, officer));
            return new Office(client, id, officer);
        }

        RequestSpecification asks() {
            return as(client).header("Purpose-Of-Use", "ENFORCEMENT").header("Acting-Officer", officer);
        }

        RequestSpecification asksOn(String day) {
            return asks().header("Sandbox-Date", day);
        }
    }

    /** A number that no mandate has. */
    static String aNumber() {
        return "SKK/" + UUID.randomUUID();
    }

    /** The body of a mandate; more begins with a comma. */
    static String mandate(String number, String receiver, List<String> employers, String from, String more) {
        String ids = employers.stream().map(id -> '"' + id + '"').collect(Collectors.joining(", "));
        return """
                {"number": "%s", "receiverAgencyId": "%s", "employerIds": [%s], "validFrom": "%s"%s}"""
                .formatted(number, receiver, ids, from, more);
    }

    static ValidatableResponse gives(String client, String body) {
        return posting(client, body).post("/v1/mandates").then();
    }

    /** A mandate of bpjs-malut; its id. */
    static String given(String receiver, List<String> employers, String from, String more) {
        return gives("bpjs-malut", mandate(aNumber(), receiver, employers, from, more))
                .statusCode(201)
                .extract()
                .path("id");
    }

    static ValidatableResponse passesOn(String client, String mandate, String body) {
        return posting(client, body)
                .header("If-Match", "*")
                .post("/v1/mandates/" + mandate + "/substitutions")
                .then();
    }

    static ValidatableResponse ends(String client, String mandate, String day) {
        return posting(client, "{\"endDate\": \"" + day + "\", \"reason\": \"Contoh\"}")
                .header("If-Match", "*")
                .post("/v1/mandates/" + mandate + "/termination")
                .then();
    }
}
