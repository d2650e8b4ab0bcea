package org.liansim.validation;

/**
 * A known answer.
 *
 * @param number unique number, such as S03.1; letters name the subject
 * @param name what is compared
 * @param source where the known answer comes from
 */
public record Case(String number, String name, String source) {}
