/** Shocks: what hits a city from outside. Each type writes {@link org.liansim.model.Controls} and nothing else. */
package org.liansim.shock;
