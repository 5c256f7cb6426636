package id.patuh.programme;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A decimal as text, so that no reader rounds it, in a numeric column; written without idle zeros. */
@Converter
class DecimalColumn implements AttributeConverter<String, BigDecimal> {

    static final String PLAIN = "^(100|[0-9]{1,2}(\\.[0-9]{1,4})?)$";
    static final String SIGNED = "^-?[0-9]{1,2}(\\.[0-9]{1,4})?$";
    static final String SHARE = "^(1|0(\\.[0-9]{1,4})?)$";

    @Override
    public @Nullable BigDecimal convertToDatabaseColumn(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }

    @Override
    public @Nullable String convertToEntityAttribute(@Nullable BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros().toPlainString();
    }
}
