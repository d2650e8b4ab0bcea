package org.liansim.lever;

/** What a lever spends of public money by what it does, besides the cost that its file states. */
interface Spending {
    /**
     * Outlay in full force [yuan/day].
     *
     * @param age days since the lever's start, at least 0
     */
    double yuanPerDay(double age);
}
