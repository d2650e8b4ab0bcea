/** Textbook inventory theory on the event kernel: stock points that buy, keep and sell one good and make nothing. */
package org.liansim.model.stock;
