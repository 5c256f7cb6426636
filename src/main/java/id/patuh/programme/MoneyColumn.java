package id.patuh.programme;

import id.patuh.platform.money.Money;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Whole rupiah in a column of whole numbers. */
@Converter
class MoneyColumn implements AttributeConverter<Money, Long> {

    @Override
    public @Nullable Long convertToDatabaseColumn(@Nullable Money money) {
        return Money.amountOf(money);
    }

    @Override
    public @Nullable Money convertToEntityAttribute(@Nullable Long amount) {
        return Money.ofNullable(amount);
    }
}
