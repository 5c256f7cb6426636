package id.patuh.document;

import id.patuh.platform.json.Characters;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** What files may be, told by their bytes and never by what a sender calls them. */
enum FileType {
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    CSV("text/csv", "csv"),
    TEXT("text/plain", "txt");

    private static final byte[] PDF_MARK = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PNG_MARK = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] JPEG_MARK = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
    private static final byte[] ZIP_MARK = {'P', 'K', 3, 4};

    private final String mediaType;
    private final List<String> endings;

    FileType(String mediaType, String... endings) {
        this.mediaType = mediaType;
        this.endings = List.of(endings);
    }

    /**
     * What a file is; empty if it is none of these. Text is told from a table by its name alone, for both are text.
     *
     * @param name name that the sender gives it
     */
    static Optional<FileType> of(Path file, String name) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        if (begins(bytes, PDF_MARK)) {
            return Optional.of(PDF);
        }
        if (begins(bytes, PNG_MARK)) {
            return Optional.of(PNG);
        }
        if (begins(bytes, JPEG_MARK)) {
            return Optional.of(JPEG);
        }
        if (begins(bytes, ZIP_MARK)) {
            return office(file);
        }
        return isText(bytes) ? Optional.of(CSV.isNamed(name) ? CSV : TEXT) : Optional.empty();
    }

    /** Reads the directory of the archive alone, so that a bomb stays packed; what holds macros is none of these. */
    private static Optional<FileType> office(Path file) throws IOException {
        try (ZipFile archive = new ZipFile(file.toFile())) {
            Set<String> parts = archive.stream().map(ZipEntry::getName).collect(Collectors.toSet());
            boolean isPlain = parts.contains("[Content_Types].xml")
                    && parts.stream().noneMatch(part -> part.endsWith("vbaProject.bin"));
            if (isPlain && parts.contains("xl/workbook.xml")) {
                return Optional.of(XLSX);
            }
            return isPlain && parts.contains("word/document.xml") ? Optional.of(DOCX) : Optional.empty();
        } catch (ZipException e) {
            return Optional.empty();
        }
    }

    private static boolean isText(byte[] bytes) {
        try {
            return Characters.areFine(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static boolean begins(byte[] bytes, byte[] mark) {
        return bytes.length >= mark.length && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
    }

    String mediaType() {
        return mediaType;
    }

    /** The ending that a file of this type gets where it has none of them. */
    String ending() {
        return "." + endings.get(0);
    }

    boolean isNamed(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        return endings.stream().anyMatch(ending -> small.endsWith("." + ending));
    }
}
