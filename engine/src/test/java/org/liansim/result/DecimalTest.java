package org.liansim.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalTest {
    private static final int VALUES = 200_000;

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "1, 1",
        "-2.5, -2.5",
        "3e11, 300000000000",
        "0.1, 0.1",
        "1e-7, 0.0000001",
        "1.5e-8, 1.5E-8",
        "123456789012345680000, 123456789012345680000",
        "1e21, 1E+21",
        "2e-3, 0.002",
        "2.0E23, 2E+23",
        "1.7976931348623157E308, 1.7976931348623157E+308",
        "4.9E-324, 4.9E-324",
        "NaN, ''",
        "Infinity, Inf",
        "-Infinity, -Inf",
    })
    void shouldWritePlainNumbersWhereTheyAreReadable(double value, String expected) {
        assertEquals(expected, Decimal.of(value));
    }

    @Test
    void shouldReadBackAndBeShortest() {
        SplittableRandom random = new SplittableRandom(11);
        for (int i = 0; i < VALUES; i++) {
            double value = draw(random, i);
            String text = Decimal.of(value);
            assertEquals(value, Double.parseDouble(text), text);
            assertShortest(value, text);
        }
    }

    /** Bits of any kind, amounts of money, shares, and neighbours of powers of ten. */
    private static double draw(SplittableRandom random, int i) {
        double value = switch (i % 4) {
            case 0 -> Double.longBitsToDouble(random.nextLong());
            case 1 -> random.nextDouble() * 1e12;
            case 2 -> random.nextDouble();
            default -> Math.nextUp(Double.parseDouble("1e" + random.nextInt(-300, 300)));
        };
        return Double.isFinite(value) && Math.abs(value) >= Double.MIN_NORMAL ? value : 2.0e-3;
    }

    /** With one digit less, neither the number rounded down nor the one rounded up is the same double. */
    private static void assertShortest(double value, String text) {
        BigDecimal written = new BigDecimal(text);
        int digits = written.stripTrailingZeros().precision();
        if (digits <= 2) {
            return;
        }
        for (RoundingMode mode : new RoundingMode[] {RoundingMode.DOWN, RoundingMode.UP}) {
            double shorter = new BigDecimal(value)
                    .round(new MathContext(digits - 1, mode))
                    .doubleValue();
            assertFalse(shorter == value, value + " has " + digits + " digits: " + text);
        }
        assertTrue(digits <= 17, text);
    }
}
