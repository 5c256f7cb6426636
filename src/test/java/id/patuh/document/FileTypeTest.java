package id.patuh.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What files are, told by their bytes; names tell nothing but a table from a text. */
class FileTypeTest {

    @TempDir
    Path folder;

    @Test
    void a_file_is_what_its_bytes_say() throws IOException {
        assertThat(type("%PDF-1.7\n", "foto.png")).contains(FileType.PDF);
        assertThat(type(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0}, "surat.pdf"))
                .contains(FileType.PNG);
        assertThat(type(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0, 1}, "x"))
                .contains(FileType.JPEG);
        assertThat(type(archive("[Content_Types].xml", "xl/workbook.xml"), "a.docx"))
                .contains(FileType.XLSX);
        assertThat(type(archive("[Content_Types].xml", "word/document.xml"), "a.xlsx"))
                .contains(FileType.DOCX);
        assertThat(type("a;b\n1;2\n", "DAFTAR.CSV")).contains(FileType.CSV);
        assertThat(type("a;b\n1;2\n", "daftar.pdf")).contains(FileType.TEXT);
        assertThat(type("Catatan é", "catatan")).contains(FileType.TEXT);
    }

    @Test
    void what_is_none_of_them_is_refused_whatever_its_name() throws IOException {
        assertThat(type(new byte[] {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0}, "surat.pdf"))
                .isEmpty();
        assertThat(type(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0}, "foto.png"))
                .isEmpty();
        assertThat(type(archive("a.txt"), "a.xlsx")).isEmpty();
        assertThat(type(archive("xl/workbook.xml"), "a.xlsx")).isEmpty();
        assertThat(type(archive("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"), "a.docx"))
                .isEmpty();
        assertThat(type(new byte[] {'P', 'K', 3, 4, 1, 2, 3}, "a.xlsx")).isEmpty();
        assertThat(type("Catatan".getBytes(StandardCharsets.UTF_16), "catatan.txt"))
                .isEmpty();
        assertThat(type(new byte[] {'a', (byte) 0xe9}, "latin1.txt")).isEmpty();
        assertThat(type("a\u0000b", "a.txt")).isEmpty();
        assertThat(type("\u001b[2J", "a.txt")).isEmpty();
        assertThat(type(new byte[] {'%', 'P', 'D', 'F'}, "kurang.pdf")).contains(FileType.TEXT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            surat.pdf                  | surat.pdf
            SURAT.PDF                  | SURAT.PDF
            surat                      | surat.pdf
            surat.exe                  | surat.exe.pdf
            C:\\Users\\x\\surat.pdf    | surat.pdf
            ../../etc/passwd           | passwd.pdf
            a<b>:c?d*%;.pdf            | a_b__c_d___.pdf
            ...                        | dokumen.pdf
            .pdf                       | pdf.pdf
            daftar gaji Malé.pdf       | daftar gaji Malé.pdf
            """)
    void a_name_is_cleaned_and_gets_the_ending_of_what_the_file_is(String sent, String name) {
        assertThat(FileName.of(sent, FileType.PDF).text()).isEqualTo(name);
    }

    @Test
    void a_name_has_no_control_or_direction_characters_and_is_not_too_long() {
        assertThat(FileName.of("gaji\u202efdp.exe\r\nX: y\u0000.pdf", FileType.PDF)
                        .text())
                .isEqualTo("gajifdp.exeX_ y.pdf");
        assertThat(FileName.of("😀".repeat(200) + ".jpeg", FileType.JPEG).text())
                .hasSizeLessThanOrEqualTo(120)
                .endsWith("😀.jpeg");
    }

    @Test
    void a_name_is_offered_in_ascii_and_as_it_is() {
        assertThat(new FileName("daftar gaji Malé 例.pdf").disposition())
                .isEqualTo("attachment; filename=\"daftar gaji Male _.pdf\"; "
                        + "filename*=UTF-8''daftar%20gaji%20Mal%C3%A9%20%E4%BE%8B.pdf");
    }

    private Optional<FileType> type(String text, String name) throws IOException {
        return type(text.getBytes(StandardCharsets.UTF_8), name);
    }

    private Optional<FileType> type(byte[] bytes, String name) throws IOException {
        return FileType.of(Files.write(folder.resolve("file"), bytes), name);
    }

    private static byte[] archive(String... parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream archive = new ZipOutputStream(bytes)) {
            for (String part : parts) {
                archive.putNextEntry(new ZipEntry(part));
                archive.write('x');
            }
        }
        return bytes.toByteArray();
    }
}
