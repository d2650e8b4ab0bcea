/** What changes slowly: prices and shares, investment, knowledge, talent, finance, entry; one class a mechanism. */
package org.liansim.model.economy;
