package org.liansim.lever;

import java.util.List;
import org.liansim.scenario.Dimension;
import org.liansim.scenario.FieldType;
import org.liansim.scenario.Parameter.Range;
import org.liansim.scenario.Text;

/**
 * A field of a lever under construction.
 *
 * @param id key in a scenario file
 * @param meaning what it means, in both languages
 * @param form what may be written
 */
record Field(String id, Text meaning, FieldType.Form form) {
    /** The source of what nobody has measured. */
    static final Text JUDGEMENT = new Text("judgement", "经验判断");
    /** The source of what only a scenario can say. */
    static final Text NAMED = new Text("named by the scenario", "由情景指定");

    /** A number that must have no unit or the unit of its dimension. */
    static Field amount(String id, Dimension dimension, String en, String zh) {
        return new Field(id, new Text(en, zh), new FieldType.Amount(dimension, new Range(0, 0, 0), 0));
    }

    /** One of some words, the default first. */
    static FieldType word(String id, Text meaning, Text source, String... words) {
        return new FieldType(id, meaning, new FieldType.Word(List.of(words)), false, source);
    }

    /** Names of one kind. */
    static FieldType names(String id, Text meaning, FieldType.Kind kind) {
        return new FieldType(id, meaning, new FieldType.Names(kind), false, NAMED);
    }

    /** Default, bounds, and the value at which it has no effect. */
    Field of(double standard, double least, double most, double neutral) {
        FieldType.Amount amount = (FieldType.Amount) form;
        return new Field(
                id, meaning, new FieldType.Amount(amount.dimension(), new Range(standard, least, most), neutral));
    }

    /** A field with a default, and where default and range come from. */
    FieldType source(Text source) {
        return new FieldType(id, meaning, form, false, source);
    }

    /** The same with the source in both languages. */
    FieldType source(String en, String zh) {
        return source(new Text(en, zh));
    }

    /** A field that must be given, and where its range comes from. */
    FieldType needed(Text source) {
        return new FieldType(id, meaning, form, true, source);
    }
}
