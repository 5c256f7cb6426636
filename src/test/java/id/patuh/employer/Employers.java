package id.patuh.employer;

import static id.patuh.testing.Api.as;
import static id.patuh.testing.Api.posting;

import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Employers as the tests of their numbers and lives need them, made over HTTP. */
final class Employers {

    private Employers() {}

    /** Digits that no other test has, behind a beginning that invented numbers have. */
    static String digits(String beginning, int length) {
        StringBuilder digits = new StringBuilder(beginning);
        while (digits.length() < length) {
            digits.append(ThreadLocalRandom.current().nextInt(10));
        }
        return digits.toString();
    }

    static String number(String scheme, String value) {
        return "{\"scheme\": \"%s\", \"value\": \"%s\", \"source\": \"contoh\"}".formatted(scheme, value);
    }

    /** Registers an employer of Ternate that has been one since 2026 began; more begins with a comma. */
    static ValidatableResponse registering(String client, String more) {
        return posting(
                        client,
                        """
                        {"name": "PT Contoh %s", "legalForm": "PT", "employerClass": "PRIVATE", "regionCode": "8271",
                         "validFrom": "2026-01-01"%s}
                        """
                                .formatted(UUID.randomUUID(), more))
                .post("/v1/employers")
                .then();
    }

    static String anEmployer(String... numbers) {
        return registering("bpjs-malut", ", \"identifiers\": [" + String.join(", ", numbers) + "]")
                .statusCode(201)
                .extract()
                .path("id");
    }

    static String aBranchOf(String headOffice, String... numbers) {
        return registering(
                        "bpjs-malut",
                        ", \"parentId\": \"" + headOffice + "\", \"identifiers\": [" + String.join(", ", numbers) + "]")
                .statusCode(201)
                .extract()
                .path("id");
    }

    static String url(String id) {
        return "/v1/employers/" + id;
    }

    /** An employer as it is, wherever it is; one that was merged is not followed. */
    static ValidatableResponse read(String id) {
        return as("bpjs-malut").redirects().follow(false).get(url(id)).then();
    }

    /** A step of its life on whatever version is there. */
    static ValidatableResponse step(String client, String id, String step, String body) {
        return posting(client, body)
                .header("If-Match", "*")
                .post(url(id) + "/" + step)
                .then();
    }

    static ValidatableResponse ceases(String id, String day) {
        return step(
                "bpjs-malut",
                id,
                "cessation",
                "{\"ceasedDate\": \"" + day + "\", \"reason\": \"Ditutup\", \"source\": \"OSS\"}");
    }

    static ValidatableResponse resumes(String id, String day) {
        return step(
                "bpjs-malut",
                id,
                "resumption",
                "{\"resumedDate\": \"" + day + "\", \"reason\": \"Salah catat\", \"source\": \"BPJS\"}");
    }

    static String merging(String survivor, String day) {
        return "{\"survivorId\": \"" + survivor + "\", \"mergedDate\": \"" + day
                + "\", \"reason\": \"Tercatat dua kali\", \"source\": \"AHU\"}";
    }

    static ValidatableResponse merges(String id, String survivor, String day) {
        return step("bpjs-malut", id, "merger", merging(survivor, day));
    }
}
