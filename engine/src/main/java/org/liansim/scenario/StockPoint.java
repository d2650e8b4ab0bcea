package org.liansim.scenario;

/**
 * A firm that holds one stock and makes nothing.
 *
 * @param id stable name, unique in the study
 * @param supply where it buys
 * @param policy when it orders how much
 * @param costs what stock, backlog and orders cost it
 * @param market its own customers; a point that supplies another one has none
 */
public record StockPoint(String id, StockSupply supply, StockPolicy policy, StockCosts costs, StockMarket market) {}
