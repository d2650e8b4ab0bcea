package org.liansim.network;

import static org.liansim.validation.Claim.exact;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.liansim.validation.Validation;

/**
 * Quantities and prices of three sectors with outputs of 100, whose Leontief inverse, multipliers and reactions are known
 * to eight decimals.
 */
class LeontiefTest {
    private static final String QUANTITIES = "Leontief (1936): x = (I - A)^-1 f; Miller & Blair (2009), ch. 2";
    private static final String PRICES = "Leontief (1936): p = (I - A')^-1 v; Miller & Blair (2009), ch. 2.6";
    private static final String HULTEN = "Hulten, Review of Economic Studies 45 (1978) 511-518; Acemoglu, Carvalho,"
            + " Ozdaglar & Tahbaz-Salehi, Econometrica 80 (2012) 1977-2016";
    private static final double[][] INVERSE = {
        {1.21893491, 0.43786982, 0.18934911},
        {0.30374753, 1.27416174, 0.37080868},
        {0.11834320, 0.23668639, 1.18343195}
    };
    /** Half of the last decimal that is known. */
    private static final double PRINTED = 5.1e-9;

    private static final double[] FINAL_DEMAND = {55, 45, 70};
    private static final double[] VALUE_ADDED = {0.65, 0.45, 0.60};
    private static final String[] SECTORS = {"A", "B", "C"};

    @RegisterExtension
    static final Validation VALIDATION = new Validation("Input-output");

    private final InputOutputTable table = InputOutputTable.read("""
            code,A,B,C
            A,0.1,0.3,0.05
            B,0.2,0.1,0.25
            C,0.05,0.15,0.1
            gross_output_100m_yuan,100,100,100
            """, "t.csv");

    @Test
    void shouldInvert() {
        for (int column = 0; column < 3; column++) {
            double[] unit = new double[3];
            unit[column] = 1;
            double[] found = table.outputs(unit);
            for (int row = 0; row < 3; row++) {
                record(
                        "L01." + (3 * row + column + 1),
                        "Leontief inverse, row " + SECTORS[row] + ", column " + SECTORS[column],
                        QUANTITIES,
                        new double[] {INVERSE[row][column], found[row], PRINTED});
            }
        }
    }

    @Test
    void shouldMultiplyFinalDemand() {
        double[] multipliers = {1.64102564, 1.94871795, 1.74358974};
        double[] found = table.outputMultipliers();
        for (int sector = 0; sector < 3; sector++) {
            record("L02." + (sector + 1), "output multiplier of " + SECTORS[sector], QUANTITIES, new double[] {
                multipliers[sector], found[sector], PRINTED
            });
        }
    }

    @Test
    void shouldBeAtRestAtUnitPrices() {
        double[] output = table.outputs(FINAL_DEMAND);
        double[] price = table.prices(VALUE_ADDED);
        for (int sector = 0; sector < 3; sector++) {
            String of = SECTORS[sector];
            record("L03." + (sector + 1), "output of " + of, QUANTITIES, new double[] {100, output[sector], 1e-11});
            record("L03." + (sector + 4), "price of " + of, PRICES, new double[] {1, price[sector], 1e-13});
        }
    }

    @Test
    void shouldPassOnADearerValueAdded() {
        double[] rise = {0.07923077, 0.02846154, 0.01230769};
        double[] price = table.prices(new double[] {1.1 * VALUE_ADDED[0], VALUE_ADDED[1], VALUE_ADDED[2]});
        for (int sector = 0; sector < 3; sector++) {
            record(
                    "L04." + (sector + 1),
                    "value added of A dearer by a tenth: price rise of " + SECTORS[sector],
                    PRICES,
                    new double[] {rise[sector], price[sector] - 1, PRINTED});
        }
    }

    /** A productivity gain of one sector moves the price index of final demand by the sector's sales over value added. */
    @Test
    void shouldMoveTheWholeBySalesOverValueAdded() {
        for (int hit = 0; hit < 3; hit++) {
            double[] gain = new double[3];
            gain[hit] = 0.1;
            double[] cheaper = table.prices(gain);
            double total = 0;
            double whole = 0;
            for (int sector = 0; sector < 3; sector++) {
                total += FINAL_DEMAND[sector];
                whole += FINAL_DEMAND[sector] * cheaper[sector];
            }
            record(
                    "L05." + (hit + 1),
                    "productivity of " + SECTORS[hit] + " up by a tenth (logs): gain of the whole",
                    HULTEN,
                    new double[] {0.1 * 100 / 170, whole / total, 1e-14});
        }
    }

    /** @param values known answer, result and tolerance */
    private static void record(String number, String name, String source, double[] values) {
        VALIDATION.record(number, name, source, exact(values[0], values[1], values[2]));
    }
}
