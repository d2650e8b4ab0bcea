package org.liansim.model.economy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.liansim.TinyCity;
import org.liansim.model.LawViolation;
import org.liansim.network.Network;
import org.liansim.validation.Claim;
import org.liansim.validation.Validation;

class BooksTest {
    @RegisterExtension
    static final Validation VALIDATION = new Validation("Slow economy");

    private final Network network = TinyCity.network();
    private final Books books = new Books(network);

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
        double interest = 0;
        double prices = 0;
        for (int n = 1; n <= 100_000; n++) {
            books.pay(n % 4, books.banks(), Flow.INTEREST, 1e9 / n);
            books.pay(books.abroad(), n % 3, Flow.PRICE, -0.1 * n);
            interest += 1e9 / n;
            prices += 0.1 * n;
        }
        books.audit();
        VALIDATION.record(
                "K04",
                "200,000 payments of uneven size: what a kind of flow sums to over all accounts, over what was paid",
                "double entry (Godley and Lavoie 2007): 1 yuan in 10^12",
                Claim.exact(0, Math.max(sum(Flow.INTEREST) / interest, sum(Flow.PRICE) / prices), 1e-12));
    }

    private double sum(Flow flow) {
        return Math.abs(IntStream.rangeClosed(0, books.government(network.zones.size() - 1))
                .mapToDouble(account -> books.net(account, flow))
                .sum());
    }

    @Test
    void shouldRefuseAnAmountThatIsNotANumber() {
        books.pay(0, 1, Flow.LOAN, Double.NaN);
        assertThrows(LawViolation.class, books::audit);
    }
}
