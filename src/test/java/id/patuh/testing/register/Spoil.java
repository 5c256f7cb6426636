package id.patuh.testing.register;

import java.util.List;

/** How rows of real files are spoiled, one cell at a time, each with what the import should say about it. */
public enum Spoil {
    /** A number too short. */
    BAD_CODE("NPP", "not-a-value") {
        @Override
        void spoil(List<String> cells, InventedEmployer before) {
            set(cells, cells.get(0).substring(1));
        }
    },
    /** The NPP of a row before. */
    KEY_TWICE("NPP", "duplicate-in-file") {
        @Override
        void spoil(List<String> cells, InventedEmployer before) {
            set(cells, before.npp());
        }
    },
    /** The NIB of a row before. */
    NUMBER_TWICE("NIB", "duplicate-in-file") {
        @Override
        void spoil(List<String> cells, InventedEmployer before) {
            set(cells, before.nib());
        }
    },
    /** The NIB of an employer that the sandbox has. */
    NUMBER_TAKEN("NIB", "identifier-taken") {
        @Override
        void spoil(List<String> cells, InventedEmployer before) {
            set(cells, TAKEN);
        }
    },
    /** A cell too many. */
    TOO_WIDE("", "wrong-column-count") {
        @Override
        void spoil(List<String> cells, InventedEmployer before) {
            cells.add("lebih");
        }
    },
    /** A cell missing. */
    TOO_NARROW("", "wrong-column-count") {
        @Override
        void spoil(List<String> cells, InventedEmployer before) {
            cells.remove(cells.size() - 1);
        }
    },
    /** A NUL in the middle of the name. */
    NUL("Nama", "forbidden-character") {
        @Override
        void spoil(List<String> cells, InventedEmployer before) {
            set(cells, "PT Contoh \0 Nihil");
        }
    },
    /** A letter in another encoding than the rest of the file. */
    LATIN_1("Nama", "forbidden-character") {
        @Override
        void spoil(List<String> cells, InventedEmployer before) {
            set(cells, "PT Contoh Caf\u00E9 Andr\u00E9");
        }
    },
    /** A million characters in one cell; only the first two times, or a file would be nothing else. */
    HUGE_FIELD("Alamat", "cell-too-long") {
        @Override
        void spoil(List<String> cells, InventedEmployer before) {
            set(cells, "x".repeat(1 << 20));
        }
    },
    /** A formula where a figure should be. */
    FORMULA("Pekerja", "formula-cell") {
        @Override
        void spoil(List<String> cells, InventedEmployer before) {
            set(cells, "=1+1");
        }
    },
    /** A day written the other way round. */
    DATE_ORDER("Sejak", "not-a-value") {
        @Override
        void spoil(List<String> cells, InventedEmployer before) {
            String[] parts = cells.get(at()).split("-");
            set(cells, parts[2] + "-" + parts[1] + "-" + parts[0]);
        }
    },
    /** A region as the statistics office numbers it. */
    BPS_REGION("Kode Wilayah", "bps-region-code") {
        @Override
        void spoil(List<String> cells, InventedEmployer before) {
            set(cells, BPS_ONLY.get(before.number() % BPS_ONLY.size()));
        }
    },
    /** A number that a spreadsheet has rounded. */
    SCIENTIFIC_NUMBER("NIB", "number-lost-digits") {
        @Override
        void spoil(List<String> cells, InventedEmployer before) {
            set(cells, SCIENTIFIC);
        }
    };

    /** A business licence number that an employer of the sandbox has. */
    public static final String TAKEN = "9900000000002";

    static final String SCIENTIFIC = "1.23E+12";

    /** What a spreadsheet can hold: it has no bytes, and no rows that are too narrow. */
    static final List<Spoil> IN_XLSX = List.of(
            BAD_CODE,
            KEY_TWICE,
            NUMBER_TWICE,
            NUMBER_TAKEN,
            TOO_WIDE,
            HUGE_FIELD,
            FORMULA,
            DATE_ORDER,
            BPS_REGION,
            SCIENTIFIC_NUMBER);

    private static final List<String> BPS_ONLY = Places.bpsOnly();

    private final String column;
    private final String code;

    Spoil(String column, String code) {
        this.column = column;
        this.code = code;
    }

    /** The file's own column that the report should name. */
    public String column() {
        return column;
    }

    /** Code that the report should give. */
    public String code() {
        return code;
    }

    List<String> apply(List<String> cells, InventedEmployer before) {
        spoil(cells, before);
        return cells;
    }

    abstract void spoil(List<String> cells, InventedEmployer before);

    int at() {
        return RegisterFile.HEADER.indexOf(column);
    }

    void set(List<String> cells, String value) {
        cells.set(at(), value);
    }
}
