package org.lubanchi.demo.staff;

import org.lubanchi.demo.city.School;

/**
 * The posts of one kind at a school, on or off the establishment (岗位).
 *
 * @param school where
 * @param teacher full-time teacher or other staff
 * @param established whether on the establishment
 * @param count how many
 */
record Post(School school, boolean teacher, boolean established, long count) {}
