package org.liansim.model.economy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.liansim.TinyCity;
import org.liansim.model.LawViolation;

class BooksTest {
    private final Books books = new Books(TinyCity.network());

    @Test
    void shouldTakeFromOneAccountWhatItGivesToAnother() {
        books.pay(books.government(1), 2, Flow.GRANT, 1e6);
        books.pay(2, books.households(), Flow.WAGE, 3e5);
        books.pay(2, books.households(), Flow.WAGE, -1e5);
        assertEquals(8e5, books.balance(2));
        assertEquals(2e5, books.balance(books.households()));
        assertEquals(-1e6, books.net(books.government(1), Flow.GRANT));
        assertEquals(-2e5, books.net(2, Flow.WAGE));
        books.audit();
    }

    @Test
    void shouldSumToZeroAfterManyPaymentsOfUnevenSize() {
        for (int n = 1; n <= 100_000; n++) {
            books.pay(n % 4, books.banks(), Flow.INTEREST, 1e9 / n);
            books.pay(books.abroad(), n % 3, Flow.PRICE, -0.1 * n);
        }
        books.audit();
    }

    @Test
    void shouldRefuseAnAmountThatIsNotANumber() {
        books.pay(0, 1, Flow.LOAN, Double.NaN);
        assertThrows(LawViolation.class, books::audit);
    }
}
