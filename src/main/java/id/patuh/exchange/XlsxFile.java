package id.patuh.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * A sheet of a workbook. Numbers come with the digits that the file has, days as days; what a spreadsheet computes or has
 * already spoiled is told and not taken.
 */
final class XlsxFile implements SourceFile {

    /** Texts of a workbook are held in memory while it is read. */
    private static final long MAX_TEXTS = 64L << 20;

    private static final long MAX_SHEETS = 4L << 30;

    /** A spreadsheet keeps fifteen digits of a number and makes zeros of the others. */
    private static final int KEPT_DIGITS = 15;

    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final List<String> header;

    XlsxFile(Path file, @Nullable String name) throws IOException {
        refuseBombs(file);
        try {
            workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
            Optional<Sheet> sheet = name == null ? workbook.getSheet(0) : workbook.findSheet(name);
            if (sheet.isEmpty()) {
                workbook.close();
                throw new UnreadableFileException(ImportProblem.SHEET_NOT_FOUND);
            }
            stream = sheet.get().openStream();
            rows = stream.iterator();
            header = readHeader();
        } catch (ExcelReaderException e) {
            throw new UnreadableFileException(ImportProblem.FILE_NOT_READABLE);
        }
    }

    /** Inflates the parts once, without keeping them, so that a small file cannot fill the memory. */
    private static void refuseBombs(Path file) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long all = 0;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                boolean texts = entry.getName().equals("xl/sharedStrings.xml");
                long size = 0;
                try (InputStream part = zip.getInputStream(entry)) {
                    for (int read = part.read(buffer); read >= 0; read = part.read(buffer)) {
                        size += read;
                        all += read;
                        if (texts && size > MAX_TEXTS || all > MAX_SHEETS) {
                            throw new UnreadableFileException(ImportProblem.WORKBOOK_TOO_LARGE);
                        }
                    }
                }
            }
        } catch (java.util.zip.ZipException e) {
            throw new UnreadableFileException(ImportProblem.FILE_NOT_READABLE);
        }
    }

    private List<String> readHeader() throws IOException {
        while (rows.hasNext()) {
            Row row = rows.next();
            List<String> names = new ArrayList<>();
            for (int i = 0; i < row.getCellCount(); i++) {
                Cell cell = row.getCell(i);
                names.add(cell == null ? "" : cell.getText().strip());
            }
            while (!names.isEmpty() && names.get(names.size() - 1).isEmpty()) {
                names.remove(names.size() - 1);
            }
            if (!names.isEmpty()) {
                return List.copyOf(names);
            }
        }
        workbook.close();
        throw new UnreadableFileException(ImportProblem.FILE_NOT_READABLE);
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public @Nullable SourceRow next() throws IOException {
        try {
            while (rows.hasNext()) {
                SourceRow row = read(rows.next());
                if (!row.isBlank()) {
                    return row;
                }
            }
            return null;
        } catch (ExcelReaderException e) {
            throw new IOException(e);
        }
    }

    /** Cells missing at the end of a row are blank ones; cells beyond the header are too many. */
    private SourceRow read(Row row) {
        List<String> cells = new ArrayList<>(header.size());
        Map<Integer, String> faults = new HashMap<>();
        for (int i = 0; i < Math.max(header.size(), row.getCellCount()); i++) {
            Cell cell = i < row.getCellCount() ? row.getCell(i) : null;
            String text = cell == null ? "" : text(cell, i, faults);
            if (i < header.size() || !text.isEmpty()) {
                while (cells.size() < i) {
                    cells.add("");
                }
                cells.add(text);
            }
        }
        return new SourceRow(row.getRowNum(), cells, cells, faults, null);
    }

    private static String text(Cell cell, int index, Map<Integer, String> faults) {
        return switch (cell.getType()) {
            case EMPTY -> "";
            case STRING, BOOLEAN -> cell.getText();
            case NUMBER -> number(cell, index, faults);
            case FORMULA -> {
                faults.put(index, "formula-cell");
                yield "=" + cell.getFormula();
            }
            case ERROR -> {
                faults.put(index, "error-cell");
                yield Optional.ofNullable(cell.getRawValue()).orElse("");
            }
        };
    }

    private static String number(Cell cell, int index, Map<Integer, String> faults) {
        BigDecimal value = cell.asNumber();
        if (!SourceFile.isWritable(value)) {
            faults.put(index, "number-too-large");
            return cell.getRawValue();
        }
        if (isDay(cell.getDataFormatString())) {
            LocalDateTime moment = cell.asDate();
            return moment.toLocalDate().toString();
        }
        value = value.stripTrailingZeros();
        int integerDigits = value.precision() - value.scale();
        if (integerDigits > KEPT_DIGITS) {
            faults.put(index, "number-lost-digits");
        } else if (cell.getRawValue().indexOf('E') >= 0) {
            faults.put(index, SCIENTIFIC);
        }
        return value.toPlainString();
    }

    /** Whether a number format shows a day or a month: it has a year and one of them, outside of quoted text. */
    private static boolean isDay(@Nullable String format) {
        if (format == null) {
            return false;
        }
        String plain = format.toLowerCase(java.util.Locale.ROOT).replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "");
        return plain.contains("y") && (plain.contains("d") || plain.contains("m"));
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }
}
