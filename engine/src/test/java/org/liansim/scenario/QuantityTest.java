package org.liansim.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Period;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.liansim.scenario.Quantity.Malformed;

class QuantityTest {
    @ParameterizedTest
    @CsvSource({
        "7 days, DURATION, 7",
        "1 day, DURATION, 1",
        "2 weeks, DURATION, 14",
        "6 h, DURATION, 0.25",
        "43200 s, DURATION, 0.5",
        "-7 days, DURATION, -7",
        "85 %, SHARE, 0.85",
        "80.4 %, SHARE, 0.804",
        "29.7 %, SHARE, 0.297",
        "0.85, SHARE, 0.85",
        "1e-3, NUMBER, 0.001",
        "2 %/year, RATE, 0.02",
        "4 bn yuan, MONEY, 4e9",
        "300 thousand yuan, MONEY, 3e5",
        "1.5 tn yuan, MONEY, 1.5e12",
        "12 亿元, MONEY, 1.2e9",
        "5 万元, MONEY, 5e4",
        "300 bn yuan/year, FLOW, 3e11",
        "10 million yuan/month, FLOW, 1.2e8",
        "1000 yuan/day, FLOW, 365000",
        "90 亿元/year, FLOW, 9e9",
        "2500 yuan/phone, PRICE, 2500",
        "1.2 million yuan/machine tool, PRICE, 1.2e6",
    })
    void shouldReadValueInTheUnitOfItsDimension(String text, Dimension dimension, double value) throws Malformed {
        assertEquals(value, Quantity.parse(text, dimension).value());
    }

    @Test
    void shouldKeepTheNounOfAPrice() throws Malformed {
        assertEquals("phone", Quantity.parse("2500 yuan/phone", Dimension.PRICE).noun());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "300 m yuan; MONEY; for example '4 bn yuan'",
                "300 mn yuan; MONEY; for example '4 bn yuan'",
                "300 bnyuan; MONEY; did you mean '300 bn yuan'?",
                "300 Bn Yuan; MONEY; did you mean '300 bn yuan'?",
                "300 millon yuan; MONEY; did you mean '300 million yuan'?",
                "7 dys; DURATION; did you mean '7 days'?",
                "85%; SHARE; did you mean '85 %'?",
                "2  days; DURATION; did you mean '2 days'?",
                "1,000 yuan; MONEY; did you mean '1000 yuan'?",
                "2500 yaun/phone; PRICE; did you mean '2500 yuan/phone'?",
            })
    void shouldSuggestAUnitOnlyWhenItsSizeIsBeyondDoubt(String text, Dimension dimension, String hint) {
        assertEquals(
                hint,
                assertThrows(Malformed.class, () -> Quantity.parse(text, dimension))
                        .hint());
    }

    @Test
    void shouldReadCalendarTime() throws Malformed {
        assertEquals(Period.ofYears(10), Quantity.parsePeriod("10 years"));
        assertEquals(Period.ofMonths(1), Quantity.parsePeriod("1 month"));
        assertEquals(Period.ofDays(14), Quantity.parsePeriod("2 weeks"));
        assertThrows(Malformed.class, () -> Quantity.parsePeriod("1.5 years"));
        assertThrows(Malformed.class, () -> Quantity.parsePeriod("-1 years"));
        assertThrows(Malformed.class, () -> Quantity.parsePeriod("9999999999 years"));
    }

    @ParameterizedTest
    @EnumSource
    void shouldReadExactlyWhatItsPatternMatches(Dimension dimension) {
        String[] parts = {
            "", " ", "7", "0.5", "+", "-", "1e3", "1e999", ".", ",", "%", "/year", "/", "yuan", "bn", "days", "s",
            "phone", "亿元", "year"
        };
        Pattern pattern = Pattern.compile(Quantity.pattern(dimension));
        for (long seed = 0; seed < 20_000; seed++) {
            Random random = new Random(seed);
            StringBuilder made = new StringBuilder(random.nextBoolean() ? Quantity.example(dimension) : "");
            for (int i = random.nextInt(4); i > 0; i--) {
                made.insert(random.nextInt(made.length() + 1), parts[random.nextInt(parts.length)]);
            }
            String text = made.toString();
            boolean read;
            try {
                Quantity.parse(text, dimension);
                read = true;
            } catch (Malformed e) {
                read = e.getMessage().endsWith("too large a number");
            }
            assertEquals(pattern.matcher(text).matches(), read, "seed " + seed + ": '" + text + "'");
        }
    }
}
