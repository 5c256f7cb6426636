package id.patuh.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;

/**
 * Makes PDFs: A4 in Indonesian, every font embedded, nothing fetched from anywhere. The same input gives the same bytes: no
 * time is in them but the one that is told.
 */
@ApplicationScoped
public class Pdf {

    private static final String FAMILY = "Liberation Sans";
    private static final int REGULAR_WEIGHT = 400;
    private static final int BOLD_WEIGHT = 700;
    private static final float MARK_SIZE = 110;
    private static final float MARK_GREY = 0.91f;

    private final byte[] regular = font("LiberationSans-Regular.ttf");
    private final byte[] bold = font("LiberationSans-Bold.ttf");
    private final CmapLookup letters = letters(regular);

    /**
     * A page of XHTML as PDF. Its style names the family {@code Liberation Sans} alone, regular or bold.
     *
     * @param title told by the file itself
     * @param made moment that the file says it was made
     */
    public byte[] of(String html, String title, Instant made) {
        try (PDDocument document = new PDDocument()) {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.usePDDocument(document);
            builder.useExternalResourceAccessControl(
                    (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
            useFont(builder, document, regular, REGULAR_WEIGHT);
            useFont(builder, document, bold, BOLD_WEIGHT);
            builder.withHtmlContent(html, null);
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                renderer.layout();
                renderer.createPDFWithoutClosing();
                describe(document, title, made);
                return bytes(document, html.hashCode());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same with a word across each page, behind what stands there. */
    public byte[] marked(byte[] pdf, String word) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFont font = loaded(document, bold);
            float width = font.getStringWidth(word) / 1000 * MARK_SIZE;
            for (PDPage page : document.getPages()) {
                mark(document, page, font, word, width);
            }
            return bytes(document, word.hashCode());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void mark(PDDocument document, PDPage page, PDFont font, String word, float width)
            throws IOException {
        float middle = page.getMediaBox().getWidth() / 2;
        float height = page.getMediaBox().getHeight() / 2;
        double angle = Math.toRadians(50);
        try (PDPageContentStream content = new PDPageContentStream(document, page, AppendMode.PREPEND, true, true)) {
            content.beginText();
            content.setFont(font, MARK_SIZE);
            content.setNonStrokingColor(MARK_GREY);
            content.setTextMatrix(Matrix.getRotateInstance(
                    angle, (float) (middle - Math.cos(angle) * width / 2 + Math.sin(angle) * MARK_SIZE / 3), (float)
                            (height - Math.sin(angle) * width / 2 - Math.cos(angle) * MARK_SIZE / 3)));
            content.showText(word);
            content.endText();
        }
    }

    /** Several PDFs as one, in their order. */
    public byte[] merged(List<byte[]> pdfs, String title, Instant made) {
        List<PDDocument> parts = new ArrayList<>();
        try (PDDocument whole = new PDDocument()) {
            PDFMergerUtility merger = new PDFMergerUtility();
            int seed = 0;
            for (byte[] pdf : pdfs) {
                PDDocument part = Loader.loadPDF(pdf);
                parts.add(part);
                merger.appendDocument(whole, part);
                seed = 31 * seed + java.util.Arrays.hashCode(pdf);
            }
            describe(whole, title, made);
            return bytes(whole, seed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            parts.forEach(IOUtils::closeQuietly);
        }
    }

    /** Whether the font has every character of a text; what it lacks would be a gap on paper. */
    public boolean hasLettersFor(String text) {
        return text.codePoints().allMatch(each -> Character.isWhitespace(each) || letters.getGlyphId(each) != 0);
    }

    private static void useFont(PdfRendererBuilder builder, PDDocument document, byte[] font, int weight)
            throws IOException {
        builder.useFont(new PDFontSupplier(loaded(document, font)), FAMILY, weight, FontStyle.NORMAL, true);
    }

    /** Without ligatures: looking for them takes ten times as long as all else, and makes words harder to copy. */
    private static PDFont loaded(PDDocument document, byte[] font) throws IOException {
        TrueTypeFont parsed = new TTFParser().parse(new RandomAccessReadBuffer(font));
        parsed.setEnableGsub(false);
        document.registerTrueTypeFontForClosing(parsed);
        return PDType0Font.load(document, parsed, true);
    }

    private static void describe(PDDocument document, String title, Instant made) {
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(title);
        information.setProducer("Patuh");
        information.setCreationDate(GregorianCalendar.from(made.atZone(ZoneOffset.UTC)));
        document.setDocumentInformation(information);
        document.getDocumentCatalog().setLanguage("id-ID");
    }

    /** What would be the time of writing in the file's identifier is told instead. */
    private static byte[] bytes(PDDocument document, int seed) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.setDocumentId((long) seed);
        document.save(out);
        return out.toByteArray();
    }

    private static CmapLookup letters(byte[] font) {
        try (TrueTypeFont parsed = new TTFParser().parse(new RandomAccessReadBuffer(font))) {
            return parsed.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] font(String name) {
        try (InputStream file = Objects.requireNonNull(
                Thread.currentThread().getContextClassLoader().getResourceAsStream("fonts/" + name), name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
