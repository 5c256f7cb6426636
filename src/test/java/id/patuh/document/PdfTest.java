package id.patuh.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** PDFs: the same input gives the same bytes, every font is inside, nothing is fetched. */
class PdfTest {

    private static final Instant MADE = Instant.parse("2026-11-28T03:00:00Z");
    private static final String PAGE =
            """
            <html><head><style>@page { size: A4 } * { font-family: "Liberation Sans" }</style></head>
            <body><p>Surat contoh, <b>tebal</b></p></body></html>""";

    private final Pdf pdf = new Pdf();

    @Test
    void the_same_page_is_the_same_bytes_and_another_moment_is_not() {
        byte[] first = pdf.of(PAGE, "Contoh", MADE);

        assertThat(new Pdf().of(PAGE, "Contoh", MADE)).isEqualTo(first);
        assertThat(pdf.of(PAGE, "Contoh", MADE.plusSeconds(1))).isNotEqualTo(first);
        assertThat(pdf.marked(first, "KONSEP")).isEqualTo(pdf.marked(first, "KONSEP"));
        assertThat(pdf.merged(List.of(first, first), "Contoh", MADE))
                .isEqualTo(pdf.merged(List.of(first, first), "Contoh", MADE));
    }

    @Test
    void a_page_is_a4_in_indonesian_made_at_the_moment_told_with_all_its_fonts() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.marked(pdf.of(PAGE, "Contoh", MADE), "KONSEP"))) {
            PDPage page = document.getPage(0);
            assertThat(page.getMediaBox().getWidth()).isCloseTo(PDRectangle.A4.getWidth(), within());
            assertThat(page.getMediaBox().getHeight()).isCloseTo(PDRectangle.A4.getHeight(), within());
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("id-ID");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Contoh");
            assertThat(document.getDocumentInformation().getCreationDate().toInstant())
                    .isEqualTo(MADE);
            List<PDFont> fonts = new ArrayList<>();
            for (COSName name : page.getResources().getFontNames()) {
                fonts.add(page.getResources().getFont(name));
            }
            assertThat(fonts).hasSize(3).allSatisfy(font -> {
                assertThat(font.isEmbedded()).isTrue();
                assertThat(font.getName()).contains("LiberationSans");
            });
        }
    }

    @Test
    void a_mark_leaves_what_stands_there_readable() throws IOException {
        assertThat(text(pdf.marked(pdf.of(PAGE, "Contoh", MADE), "KONSEP")))
                .contains("Surat contoh, tebal")
                .satisfies(text -> assertThat(text.replaceAll("\\s", "")).contains("KONSEP"));
    }

    @Test
    void several_become_one_in_their_order() throws IOException {
        byte[] first = pdf.of(PAGE, "Satu", MADE);
        byte[] second = pdf.of(PAGE.replace("Surat", "Lampiran"), "Dua", MADE);

        byte[] both = pdf.merged(List.of(second, first), "Dua dan satu", MADE);

        assertThat(text(both)).containsSubsequence("Lampiran contoh", "Surat contoh");
        try (PDDocument document = Loader.loadPDF(both)) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
        }
    }

    @Test
    void nothing_is_fetched() throws IOException {
        String fetching = PAGE.replace(
                "<p>",
                "<img src=\"file:///etc/hostname\"/><img src=\"http://127.0.0.1:1/x.png\"/>"
                        + "<link rel=\"stylesheet\" href=\"file:///etc/passwd\"/><p>");

        assertThat(text(pdf.of(fetching, "Contoh", MADE)))
                .contains("Surat contoh")
                .doesNotContain("root:");
    }

    @Test
    void what_the_font_lacks_is_told() {
        assertThat(pdf.hasLettersFor("Jalan Malé–Tidore № 1, “Contoh” éèñçß Ω Ж\tRp 1.000"))
                .isTrue();
        assertThat(pdf.hasLettersFor("Contoh 😀")).isFalse();
        assertThat(pdf.hasLettersFor("例")).isFalse();
    }

    private static org.assertj.core.data.Offset<Float> within() {
        return org.assertj.core.api.Assertions.within(1f);
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
