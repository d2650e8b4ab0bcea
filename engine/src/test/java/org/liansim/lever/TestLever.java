package org.liansim.lever;

import org.liansim.scenario.LeverSetting;
import org.liansim.scenario.LeverSetting.Cost;
import org.liansim.scenario.LeverSetting.Terms;
import org.liansim.scenario.SettingValues;
import org.liansim.scenario.Target;
import org.liansim.scenario.Text;
import org.liansim.scenario.Timing;

/** Builds levers for tests; what is not said is plain: defaults, everywhere, in full from the tenth day for two years. */
final class TestLever {
    static final Timing TWO_YEARS = Timing.of(LeverCourse.START.plusDays(10), 730);

    private final String id;
    private final String type;
    private Target target = Target.ALL;
    private Timing timing = TWO_YEARS;
    private SettingValues values;
    private Terms terms = Terms.FULL;

    TestLever(String id, String type) {
        this.id = id;
        this.type = type;
        values = SettingValues.defaults(LeverCatalog.standard().type(type).description());
    }

    TestLever target(Target given) {
        target = given;
        return this;
    }

    TestLever timing(Timing given) {
        timing = given;
        return this;
    }

    TestLever values(SettingValues given) {
        values = given;
        return this;
    }

    TestLever with(String field, double value) {
        values = values.with(field, value);
        return this;
    }

    TestLever with(String field, String word) {
        values = values.with(field, word);
        return this;
    }

    TestLever intensity(double intensity) {
        terms = new Terms(intensity, terms.cost(), terms.takeUp(), terms.leakage(), terms.success());
        return this;
    }

    TestLever cost(double once, double perYear, String payer) {
        Cost cost = new Cost(once, perYear, payer);
        terms = new Terms(terms.intensity(), cost, terms.takeUp(), terms.leakage(), terms.success());
        return this;
    }

    TestLever takeUp(double share) {
        terms = new Terms(terms.intensity(), terms.cost(), share, terms.leakage(), terms.success());
        return this;
    }

    TestLever leakage(double share) {
        terms = new Terms(terms.intensity(), terms.cost(), terms.takeUp(), share, terms.success());
        return this;
    }

    TestLever success(double probability) {
        terms = new Terms(terms.intensity(), terms.cost(), terms.takeUp(), terms.leakage(), probability);
        return this;
    }

    LeverSetting lever() {
        return new LeverSetting(id, type, target, timing, values, terms, Text.same("test"));
    }
}
