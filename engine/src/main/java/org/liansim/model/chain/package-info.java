/** The hot part of the model: reviews, orders, production, transport. Primitive arrays only. */
package org.liansim.model.chain;
