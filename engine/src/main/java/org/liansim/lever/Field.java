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
    /** A number that must have no unit or the unit of its dimension. */
    static Field amount(String id, Dimension dimension, String en, String zh) {
        return new Field(id, new Text(en, zh), new FieldType.Amount(dimension, new Range(0, 0, 0), 0));
    }

    /** One of some words, the default first. */
    static FieldType word(String id, Text meaning, String source, String... words) {
        return new FieldType(id, meaning, new FieldType.Word(List.of(words)), false, source);
    }

    /** Names of one kind. */
    static FieldType names(String id, Text meaning, FieldType.Kind kind) {
        return new FieldType(id, meaning, new FieldType.Names(kind), false, "named by the scenario");
    }

    /** Default, bounds, and the value at which it has no effect. */
    Field of(double standard, double least, double most, double neutral) {
        FieldType.Amount amount = (FieldType.Amount) form;
        return new Field(
                id, meaning, new FieldType.Amount(amount.dimension(), new Range(standard, least, most), neutral));
    }

    /** A field with a default, and where default and range come from. */
    FieldType source(String source) {
        return new FieldType(id, meaning, form, false, source);
    }

    /** A field that must be given, and where its range comes from. */
    FieldType needed(String source) {
        return new FieldType(id, meaning, form, true, source);
    }
}
