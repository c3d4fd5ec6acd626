package org.lubanchi.demo.city;

import org.lubanchi.engine.kernel.LocalText;

/**
 * The city or one of its counties (区域).
 *
 * @param id unit id
 * @param kind {@code city} or {@code county}
 * @param name the real name: only schools are invented
 * @param parent the unit it belongs to, empty for the city
 */
public record Territory(String id, String kind, LocalText name, String parent) {}
