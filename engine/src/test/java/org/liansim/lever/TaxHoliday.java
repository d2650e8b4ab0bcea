package org.liansim.lever;

import java.util.List;
import org.liansim.model.Controls;
import org.liansim.model.Effect;
import org.liansim.scenario.Dimension;
import org.liansim.scenario.Selector;
import org.liansim.scenario.SettingType;
import org.liansim.scenario.Text;

/** A lever that a newcomer adds. */
final class TaxHoliday implements LeverType {
    @Override
    public SettingType description() {
        return new SettingType(
                "tax-holiday",
                new Text("Taxes are deferred without interest", "缓缴税款"),
                List.of(Selector.ZONE, Selector.FIRM),
                List.of(Field.amount("relief", Dimension.RATE, "Interest that firms are spared", "企业少付的利率")
                        .of(0.01, 0, 0.1, 0)
                        .source(Text.same("invented"))),
                true);
    }

    @Override
    public Family family() {
        return Family.POLICY;
    }

    @Override
    public Effect effect(LeverCase lever) {
        return new Effect() {
            @Override
            public int[] hits() {
                return lever.firms();
            }

            @Override
            public void apply(Controls controls, double intensity, Moment moment) {
                for (int firm : lever.firms()) {
                    controls.economy.interest[firm] -= intensity * lever.reach(firm) * lever.number("relief");
                }
            }
        };
    }
}
