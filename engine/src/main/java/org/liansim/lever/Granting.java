package org.liansim.lever;

import org.liansim.model.Effect;
import org.liansim.outcome.Readings;

/** A lever that promises money for what becomes of firms; what it owes is known only afterwards. */
interface Granting extends Effect {
    /** What it has come to owe since the last call [yuan]. Promises lapse with the call, until it acts again. */
    double owed(Readings readings);
}
