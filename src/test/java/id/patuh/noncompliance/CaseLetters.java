package id.patuh.noncompliance;

import static id.patuh.testing.Api.as;
import static id.patuh.testing.Api.patching;
import static id.patuh.testing.Api.posting;

import id.patuh.noncompliance.Cases.ACase;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** Letters as the tests need them, made over HTTP: drafted by one examiner, approved by another. */
final class CaseLetters {

    private CaseLetters() {}

    static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Jayapura"));
    }

    /** The body that drafts a letter; more begins with a comma. */
    static String drafting(String kind, List<String> findings, String more) {
        return "{\"kind\": \"" + kind + "\", \"findingIds\": ["
                + findings.stream().map(id -> "\"" + id + "\"").collect(Collectors.joining(", ")) + "]" + more + "}";
    }

    static ValidatableResponse drafts(ACase of, String kind, String more) {
        return drafts(of, drafting(kind, of.has("findings.id"), more));
    }

    static ValidatableResponse drafts(ACase of, String body) {
        return posting("bpjs-malut", body)
                .header("Acting-Officer", Cases.EXAMINER)
                .post(of.url() + "/letters")
                .then();
    }

    /** A draft by an examiner about every finding of its case. */
    static ALetter aDraft(ACase of, String kind) {
        return new ALetter(of, drafts(of, kind, "").statusCode(201).extract().path("id"));
    }

    static ALetter anApproved(ACase of, String kind) {
        ALetter letter = aDraft(of, kind);
        letter.approvedBy(Cases.OTHER_EXAMINER).statusCode(201);
        return letter;
    }

    static ALetter aServed(ACase of, String kind) {
        ALetter letter = anApproved(of, kind);
        letter.served(today(), aDocument(of)).statusCode(201);
        return letter;
    }

    /** A small text kept with a case; its id. */
    static String aDocument(ACase of) {
        return sent(of, "bukti.txt", "Bukti contoh".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .statusCode(201)
                .extract()
                .path("id");
    }

    static ValidatableResponse sent(ACase of, String name, byte[] bytes) {
        return as("bpjs-malut")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .multiPart("file", name, bytes, "application/octet-stream")
                .post(of.url() + "/documents")
                .then();
    }

    /** The letter of a kind as it goes out. */
    static byte[] paper(ACase of, String kind) {
        return anApproved(of, kind).pdf();
    }

    /** The words of a PDF as they stand on the page, each gap a space. */
    static String text(byte[] pdf) {
        return text(pdf, true);
    }

    /** The words of a PDF as they were written, whatever their direction. */
    static String unsorted(byte[] pdf) {
        return text(pdf, false);
    }

    private static String text(byte[] pdf, boolean isByPosition) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper reader = new PDFTextStripper();
            reader.setSortByPosition(isByPosition);
            return reader.getText(document).replaceAll("[\\s\\u00a0]+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int pages(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A letter that is there. */
    record ALetter(ACase of, String id) {

        String url() {
            return of.url() + "/letters/" + id;
        }

        ValidatableResponse is() {
            return as("bpjs-malut").get(url()).then().statusCode(200);
        }

        <T> T has(String path) {
            return is().extract().path(path);
        }

        String tag() {
            return is().extract().header("ETag");
        }

        byte[] pdf() {
            return as("bpjs-malut")
                    .get(url() + "/content")
                    .then()
                    .statusCode(200)
                    .contentType("application/pdf")
                    .extract()
                    .asByteArray();
        }

        ValidatableResponse approvedBy(String officer) {
            return posting("bpjs-malut", "")
                    .header("Acting-Officer", officer)
                    .header("If-Match", "*")
                    .post(url() + "/approval")
                    .then();
        }

        ValidatableResponse served(LocalDate day, String proof) {
            return takes("service", service(day, proof));
        }

        static String service(LocalDate day, String proof) {
            return "{\"servedDate\": \"" + day
                    + "\", \"method\": \"COURIER\", \"recipient\": \"Direktur\", \"proofDocumentId\": \"" + proof
                    + "\"}";
        }

        ValidatableResponse takes(String step, String body) {
            return posting("bpjs-malut", body)
                    .header("If-Match", "*")
                    .post(url() + "/" + step)
                    .then();
        }

        ValidatableResponse amended(String officer, String patch) {
            return patching("bpjs-malut", "*", patch)
                    .header("Acting-Officer", officer)
                    .patch(url())
                    .then();
        }
    }
}
