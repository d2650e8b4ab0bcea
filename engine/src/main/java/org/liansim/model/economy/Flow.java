package org.liansim.model.economy;

/** What a payment of the slow economy is for. */
public enum Flow {
    /** Money that is there at the start. */
    OPENING,
    /** Goods and services above or below their base-year prices. */
    PRICE,
    /** Wages above or below the base year's. */
    WAGE,
    /** Research and development beyond the base year's staff, which wages cover. */
    RESEARCH,
    /** Buildings and equipment. */
    INVESTMENT,
    /** Loans given, less those paid back. */
    LOAN,
    /** Interest. */
    INTEREST,
    /** Equity bought, and what exits return. */
    EQUITY,
    /** Profit paid out to owners. */
    DIVIDEND,
    /** Grants and subsidies, and other spending of policy. */
    GRANT,
    /** Taxes on profit, less tax relief. */
    TAX,
    /** What a firm that leaves pays or leaves behind. */
    SETTLEMENT
}
