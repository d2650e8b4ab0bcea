package org.liansim.lever;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.liansim.network.RandomNetworks;
import org.liansim.scenario.LeverSetting;
import org.liansim.scenario.Policy;
import org.liansim.scenario.SettingValues;
import org.liansim.scenario.Target;
import org.liansim.scenario.Text;

/** A newcomer's lever is one file, {@link TaxHoliday}, and one line, in the catalog. */
class SeventeenthLeverTest {
    private static final LeverCatalog CATALOG = LeverCatalog.standard().with(new TaxHoliday());

    @Test
    void shouldActLikeTheOthers() {
        LeverSetting lever = new LeverSetting(
                "holiday",
                "tax-holiday",
                Target.ALL,
                TestLever.TWO_YEARS,
                SettingValues.defaults(CATALOG.type("tax-holiday").description()),
                LeverSetting.Terms.FULL,
                Text.same("test"));
        LeverCourse course =
                LeverCourse.of(RandomNetworks.acyclic(22), new Policy(List.of(lever), List.of()), CATALOG, 1);
        assertEquals(-0.01, course.until(100).economy.interest[0]);
        assertEquals(0, course.until(800).economy.interest[0]);
    }

    @Test
    void shouldBeOfferedToFiles() {
        assertEquals(17, CATALOG.types().size());
        assertTrue(CATALOG.descriptions().ids().contains("tax-holiday"));
    }
}
