package org.liansim.lever;

import org.liansim.model.Effect;

/** What a lever does to the firms in its target. */
interface LeverEffect extends Effect {
    /** Whose effect it is. */
    LeverCase lever();

    @Override
    default int[] hits() {
        return lever().firms();
    }
}
