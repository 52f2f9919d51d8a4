#!/usr/bin/env python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Draws the glyphs of the catalogue and writes glyphs.xml beside this file; with --check it only
says whether that file is what it would write.

Each kind and each named platform has its own glyph. They are drawn white on a disc of 20 px and in lists of 16 px: so one
idea each, lines 2 wide with round ends or solid areas, at least 2 between things, all within
2..22. They show what a thing is for; none is or resembles a company's logo.
"""
import pathlib
import sys

import glyph_badges
import glyph_platforms
from glyph_shapes import (arc, bubble, bust, circle, command, ellipse, gear, heart, hexagon, hole,
                          line, path, poly, rect, rounded, soft, solid, sparkle, star,
                          star_points, stroke)

GLYPHS = {}


def glyph(name, *parts):
    assert name not in GLYPHS, name
    flat = []
    for part in parts:
        flat += part if isinstance(part, list) else [part]
    GLYPHS[name] = flat


def person(*badge):
    """A person on the left, with a badge at the upper right."""
    return [*bust(9, 7.5, 4, 21, 7, 7.5), *badge]


def draw_elements():
    glyph("none", solid(circle(12, 12, 4)))
    glyph("people", *bust(12, 7.25, 4.25, 21.25, 8, 8))
    glyph("process", stroke(line(5, 5, 12, 12, 5, 19)), stroke(line(12, 5, 19, 12, 12, 19)))
    glyph("technology", stroke(rect(3, 4, 18, 12, 2)), stroke(line(12, 16, 12, 20)),
          stroke(line(8, 20, 16, 20)))


def draw_brand():
    glyph("brand", stroke(rounded([(7, 4), (17, 4), (21, 9.5), (12, 20.5), (3, 9.5)], 0.6)),
          stroke(line(3.5, 9.5, 20.5, 9.5)), stroke(line(9, 9.5, 12, 19, 15, 9.5)))
    glyph("purpose", stroke(circle(12, 12, 9)),
          solid(poly(16.8, 7.2, 13.8, 13.8, 7.2, 16.8, 10.2, 10.2), circle(12, 12, 1.3, cut=True)))
    glyph("offering-product",
          stroke(rounded([(12, 2.8), (20, 7.3), (20, 16.7), (12, 21.2), (4, 16.7), (4, 7.3)], 1)),
          stroke(line(4.4, 7.6, 12, 12, 19.6, 7.6)), stroke(line(12, 12, 12, 21)))
    glyph("offering-service", solid(arc(12, 16, 9, 270, 450) + "Z"), solid(circle(12, 5, 2)),
          stroke(line(3, 19.5, 21, 19.5)))
    glyph("offering-tool", soft(path(
        "M14.6 6.3C14.9 4.6 16.6 3 18.6 3C19.1 3 19.6 3.1 20 3.3L17.2 6.1L17.9 8.1L19.9 8.8"
        "L20.7 6C21.6 7.9 21.1 9.9 19.8 11.1C18.5 12.4 16.6 12.6 15 12L6.6 20.4"
        "C5.8 21.2 4.4 21.2 3.6 20.4C2.8 19.6 2.8 18.2 3.6 17.4L12 9C11.6 8 14.3 7.6 14.6 6.3Z")))
    glyph("offering-platform", soft(poly(12, 3, 21, 7.5, 12, 12, 3, 7.5)),
          stroke(line(3, 12, 12, 16.5, 21, 12)), stroke(line(3, 16.5, 12, 21, 21, 16.5)))
    glyph("offering-content", soft(rect(3.5, 4.5, 8, 7)), stroke(line(15, 5, 21, 5)),
          stroke(line(15, 11, 21, 11)), stroke(line(4, 16, 20, 16)), stroke(line(4, 20.5, 14, 20.5)))
    glyph("offering-education", soft(poly(12, 4, 22, 9, 12, 14, 2, 9)),
          stroke(path("M6.5 12.5L6.5 17C8 19.4 16 19.4 17.5 17L17.5 12.5")),
          stroke(line(21.5, 9.5, 21.5, 15)))
    glyph("offering-support", stroke(circle(12, 12, 9)), stroke(circle(12, 12, 3.5)),
          stroke(line(5.8, 5.8, 9.4, 9.4)), stroke(line(18.2, 5.8, 14.6, 9.4)),
          stroke(line(5.8, 18.2, 9.4, 14.6)), stroke(line(18.2, 18.2, 14.6, 14.6)))


def draw_internal_people():
    glyph("employees", bust(12, 9, 3.2, 21, 5.5, 7.2), bust(4.6, 7.5, 2.3, 16.5, 2.6, 5),
          bust(19.4, 7.5, 2.3, 16.5, 2.6, 5))
    glyph("c-suite", soft(poly(4, 17, 3, 7, 8, 11.5, 12, 4.5, 16, 11.5, 21, 7, 20, 17)),
          stroke(line(4.5, 20.5, 19.5, 20.5)))
    glyph("executive", stroke(rect(3, 8, 18, 12, 2)),
          stroke(line(9, 8, 9, 5, 15, 5, 15, 8)), stroke(line(3, 13.5, 21, 13.5)))
    glyph("regional-team", stroke(path(
        "M12 21.5C8.5 17.8 5 14 5 9.8C5 5.9 8.1 3 12 3C15.9 3 19 5.9 19 9.8C19 14 15.5 17.8 12 21.5Z")),
        solid(circle(12, 10, 2.8)))
    glyph("employee-advocate", *person(stroke(arc(13.5, 7.5, 4, 50, 130)),
                                       stroke(arc(13.5, 7.5, 7.5, 50, 130))))
    glyph("paid-influencer", *person(
        soft(poly(14.2, 3, 18.3, 3, 22, 6.7, 17.9, 10.8, 14.2, 7.1), circle(16.3, 5.1, 1.1, cut=True),
             width=0.8)))
    glyph("supply-chain-partner", soft(rect(2.5, 6.5, 11, 9)),
          stroke(line(14, 10, 18, 10, 21, 13, 21, 17, 20, 17)),
          stroke(circle(7, 18, 2)), stroke(circle(17, 18, 2)))


def draw_functions():
    glyph("function", soft(rect(8.5, 3.5, 7, 5)), soft(rect(2.5, 15.5, 7, 5)),
          soft(rect(14.5, 15.5, 7, 5)), stroke(line(12, 9, 12, 12)),
          stroke(line(6, 15, 6, 12, 18, 12, 18, 15)))
    glyph("function-digital-marketing",
          soft(path("M3.5 9.5L8 9.5L17.5 4.5L17.5 19L8 14.5L3.5 14.5Z")),
          stroke(line(7, 15, 8.5, 20.5)), stroke(arc(17.5, 11.8, 3.4, 40, 140)))
    glyph("function-sales",
          stroke(rounded([(3, 3), (11.5, 3), (21.5, 13), (13, 21.5), (3, 11.5)], 1)),
          solid(circle(8, 8, 2)))
    glyph("function-customer-service", stroke(arc(12, 12, 8, 270, 450)),
          soft(rect(3.5, 12.5, 3, 5.5)), soft(rect(17.5, 12.5, 3, 5.5)),
          stroke(path("M19.5 18C19.5 20.2 17.5 21 14 21")))
    glyph("function-operations", solid(gear(12, 12, 10, 7.4, 8, 3.4)))
    glyph("function-field", soft(rect(2.5, 16, 19, 3.5)), stroke(arc(12, 15.5, 7.8, 270, 450)),
          soft(rect(10.2, 4.8, 3.6, 6.4)))
    glyph("function-it", stroke(rect(3, 4, 18, 16, 2)), stroke(line(7, 9, 10.5, 12, 7, 15)),
          stroke(line(13, 15, 17, 15)))
    glyph("function-hr", *person(stroke(line(18.5, 3.5, 18.5, 10.5)),
                                 stroke(line(15, 7, 22, 7))))
    glyph("function-product",
          stroke(rounded([(16.5, 3.5), (20.5, 7.5), (8, 20), (3.5, 20.5), (4, 16)], 0.6)),
          stroke(line(13.5, 6.5, 17.5, 10.5)))
    glyph("function-finance", stroke(rect(2.5, 5.5, 19, 13, 2)), solid(circle(12, 12, 2.8)),
          solid(circle(6.3, 12, 1.2)), solid(circle(17.7, 12, 1.2)))


def draw_external_people():
    glyph("customer", *person(stroke(line(14.5, 7, 17.2, 9.7, 22, 4.5))))
    glyph("prospect", bust(12, 9.2, 2.9, 18, 4.8, 5.2), stroke(line(3, 7.5, 3, 3, 7.5, 3)),
          stroke(line(16.5, 3, 21, 3, 21, 7.5)), stroke(line(21, 16.5, 21, 21, 16.5, 21)),
          stroke(line(7.5, 21, 3, 21, 3, 16.5)))
    glyph("consumer", soft(rounded([(5, 9), (19, 9), (20.5, 20.5), (3.5, 20.5)], 0.8)),
          stroke(path("M8 9L8 7C8 1.7 16 1.7 16 7L16 9")))
    glyph("influencer", *person(solid(star(18, 6.8, 4.9))))
    glyph("media", stroke(rounded([(3, 7), (7.5, 7), (9, 4), (15, 4), (16.5, 7), (21, 7), (21, 20),
                                   (3, 20)], [2, 0.5, 0.5, 0.5, 0.5, 2, 2, 2])),
          stroke(circle(12, 13, 3.5)))
    glyph("analyst", stroke(circle(10.5, 10.5, 7.5)), stroke(line(16, 16, 21, 21)),
          stroke(line(7.5, 11.5, 7.5, 13)), stroke(line(10.5, 8, 10.5, 13)),
          stroke(line(13.5, 10, 13.5, 13)))
    glyph("retail", soft(path("M4.5 3.5L19.5 3.5L21.5 9.5L2.5 9.5Z")),
          stroke(line(4.5, 12.5, 4.5, 20.5, 19.5, 20.5, 19.5, 12.5)),
          stroke(line(9.5, 20, 9.5, 14.5, 14.5, 14.5, 14.5, 20)))
    glyph("channel-partner", solid(circle(5, 12, 3)), stroke(path("M8 12C13 12 12 6 17.5 6")),
          stroke(path("M8 12C13 12 12 18 17.5 18")), stroke(line(16, 2.8, 20, 6, 16, 9.2)),
          stroke(line(16, 14.8, 20, 18, 16, 21.2)))
    glyph("service-provider", *person(solid(gear(18, 7, 4.8, 3.4, 6, 1.5))))
    glyph("business-partner",
          stroke(line(10, 6.8, 7.7, 6.8), arc(7.7, 12, 5.2, 0, -180, move=False), "L10 17.2"),
          stroke(line(14, 6.8, 16.3, 6.8), arc(16.3, 12, 5.2, 0, 180, move=False), "L14 17.2"),
          stroke(line(8.5, 12, 15.5, 12)))
    glyph("supplier", soft(path(
        "M3.5 20.5L3.5 9.5L9 13L9 9.5L14.5 13L15 4L19 4L20.5 20.5Z")))
    glyph("developer", stroke(line(7, 7, 2.5, 12, 7, 17)), stroke(line(17, 7, 21.5, 12, 17, 17)),
          stroke(line(13.8, 4.5, 10.2, 19.5)))
    glyph("investor", stroke(path("M12 20.5L12 12")), soft(path(
        "M12 13.5C12 9 9 6.5 3.5 6.5C3.5 11.5 7 13.5 12 13.5Z")), soft(path(
            "M12 10.5C12 5.8 15 3.5 20.5 3.5C20.5 8.5 17 10.5 12 10.5Z")),
          stroke(line(6, 21, 18, 21)))
    glyph("competitor", soft(path(
        "M5.5 4L8.5 4L8.5 6.5L10.5 6.5L10.5 4L13.5 4L13.5 6.5L15.5 6.5L15.5 4L18.5 4L18.5 9.5"
        "L16 11.5L16.8 16.5L7.2 16.5L8 11.5L5.5 9.5Z")), stroke(line(5, 20.3, 19, 20.3)))
    glyph("regulator", stroke(line(12, 3.5, 12, 20.5)), stroke(line(7.5, 20.5, 16.5, 20.5)),
          stroke(line(5, 6.5, 19, 6.5)), soft(path("M5.5 7.5L8.5 14.5C7.5 16.6 3.5 16.6 2.5 14.5Z")),
          soft(path("M18.5 7.5L21.5 14.5C20.5 16.6 16.5 16.6 15.5 14.5Z")))
    glyph("advocate", *person(solid(heart(18, 7, 4.2))))


def draw_processes():
    glyph("operating-model", soft(hexagon(12, 6.5, 3.9)), soft(hexagon(7, 15.8, 3.9)),
          soft(hexagon(17, 15.8, 3.9)))
    glyph("collaboration-workstream", stroke(path("M3 5C10 5 9 12 14 12L20 12")),
          stroke(path("M3 19C10 19 9 12 14 12")), stroke(line(17, 8, 21, 12, 17, 16)))
    glyph("governance", stroke(path(
        "M12 2.8L20 5.8L20 11.5C20 16.3 16.5 19.8 12 21.4C7.5 19.8 4 16.3 4 11.5L4 5.8Z")),
        stroke(line(8.3, 12, 11, 14.7, 15.8, 9.3)))
    glyph("strategy", stroke(arc(11, 13, 8, 40, -240)), stroke(arc(11, 13, 3.6, 30, -240)),
          stroke(line(11, 13, 17, 7)), soft(poly(17, 7, 17, 4.5, 19.5, 2.5, 19.5, 4.5, 21.5, 4.5,
                                                 19.5, 7)))
    glyph("measurement", stroke(arc(12, 14.5, 9, 245, 475)), stroke(line(12, 14.5, 16, 9.5)),
          solid(circle(12, 14.5, 2)), stroke(line(8, 20.5, 16, 20.5)))
    glyph("content-operations", stroke(rect(3, 5, 18, 16, 2)), stroke(line(3, 10, 21, 10)),
          stroke(line(8, 2.5, 8, 6)), stroke(line(16, 2.5, 16, 6)),
          stroke(line(8, 15.2, 11, 17.7, 16, 13.5)))
    glyph("onboarding", stroke(line(11, 3.5, 20, 3.5, 20, 20.5, 11, 20.5)),
          stroke(line(3, 12, 14, 12)), stroke(line(10.5, 8, 14.5, 12, 10.5, 16)))
    glyph("customer-support", stroke(bubble(3, 3, 18, 14)),
          stroke(path("M9.5 8C9.5 6.2 10.6 5.8 12 5.8C13.5 5.8 14.5 6.6 14.5 7.9C14.5 9.6 12 9.6 12 11.2")),
          solid(circle(12, 14, 1.2)))
    glyph("sales-enablement", stroke(line(3, 17.5, 9, 11, 13, 15, 20.5, 6.5)),
          stroke(line(14.5, 6, 21, 6, 21, 12.5)), stroke(line(3, 21.5, 21, 21.5)))
    glyph("feedback-loop", stroke(arc(12, 12, 8.5, 285, 410)), stroke(arc(12, 12, 8.5, 105, 230)),
          stroke(line(19.5, 2.5, 19, 7.4, 14.2, 7)), stroke(line(4.5, 21.5, 5, 16.6, 9.8, 17)))
    glyph("innovation-programme", stroke(path(
        "M9 17C9 14.5 5.5 13.5 5.5 9.3C5.5 5.7 8.4 3 12 3C15.6 3 18.5 5.7 18.5 9.3"
        "C18.5 13.5 15 14.5 15 17Z")), stroke(line(9.7, 21, 14.3, 21)))
    glyph("digital-transformation-programme", soft(rect(3, 13.5, 7.5, 7.5)),
          solid(circle(17.2, 6.8, 4.6)), stroke(path("M4 10C4 6.5 6 4.6 9 4.6")),
          stroke(line(7, 2, 9.6, 4.6, 7, 7.2)), stroke(path("M20 14C20 17.5 18 19.4 15 19.4")),
          stroke(line(17, 16.8, 14.4, 19.4, 17, 22)))
    glyph("data-literacy-programme", stroke(path(
        "M19.5 17L6.5 17C5 17 4.5 18 4.5 19C4.5 20 5 21 6.5 21L19.5 21L19.5 3L6.5 3C5 3 4.5 4 4.5 5"
        "L4.5 19")), stroke(line(9, 10.5, 9, 13)), stroke(line(12.3, 7, 12.3, 13)),
        stroke(line(15.6, 9, 15.6, 13)))
    glyph("training", stroke(line(2.5, 3.5, 21.5, 3.5)),
          stroke(line(4.5, 3.5, 4.5, 14.5, 19.5, 14.5, 19.5, 3.5)),
          stroke(line(12, 14.5, 12, 17, 8, 21)), stroke(line(12, 17, 16, 21)),
          stroke(line(8.5, 10.5, 11, 8, 13, 9.8, 15.5, 7.3)))


def draw_systems():
    glyph("cloud-platform", stroke(path(
        "M7 19C4.5 19 2.5 17.2 2.5 14.7C2.5 12.3 4.3 10.6 6.5 10.4C6.8 7.3 9.2 5 12.2 5"
        "C14.9 5 17 6.7 17.7 9.2C20 9.5 21.5 11.6 21.5 14C21.5 16.9 19.4 19 16.7 19Z")))
    glyph("crm", stroke(rect(2.5, 4.5, 19, 15, 2)), bust(8.5, 9.7, 2.1, 16.2, 3.4, 3.7),
          stroke(line(15, 10, 18, 10)), stroke(line(15, 14.5, 18, 14.5)))
    glyph("customer-data-platform", bust(12, 5.4, 2.9, 14.2, 5, 5.2),
          stroke(path("M4 12.5L4 17.5C4 19.5 7.5 21 12 21C16.5 21 20 19.5 20 17.5L20 12.5")))
    glyph("data-warehouse", stroke(ellipse(12, 6, 8, 3)),
          stroke(path("M4 6L4 18C4 19.7 7.5 21 12 21C16.5 21 20 19.7 20 18L20 6")),
          stroke(path("M4 12C4 13.7 7.5 15 12 15C16.5 15 20 13.7 20 12")))
    glyph("analytics", soft(rect(3.5, 12.5, 4, 8)), soft(rect(10, 3.5, 4, 17)),
          soft(rect(16.5, 8.5, 4, 12)))
    glyph("marketing-automation", soft(poly(13.5, 3, 4.5, 13.5, 11, 13.5, 10, 21, 19.5, 10, 13,
                                            10)))
    glyph("e-commerce", stroke(path("M2.5 4L5.5 4L8 15.5L18.5 15.5L21 7.5L6.3 7.5")),
          solid(circle(9.5, 19.8, 1.9)), solid(circle(17, 19.8, 1.9)))
    glyph("ai-service", soft(sparkle(10.5, 13, 8)), soft(sparkle(18.7, 5, 2.8)))
    glyph("integration", stroke(line(9, 2.5, 9, 7.5)), stroke(line(15, 2.5, 15, 7.5)),
          soft(path("M5.5 8L18.5 8L18.5 11C18.5 14.3 15.6 16.5 12 16.5C8.4 16.5 5.5 14.3 5.5 11Z")),
          stroke(line(12, 16.5, 12, 21.5)))
    glyph("data-set", stroke(rect(3, 4, 18, 16, 2)), solid(rect(3, 4, 18, 6)),
          stroke(line(3, 15, 21, 15)), stroke(line(10, 10, 10, 20)))


def draw_communities():
    glyph("advocacy-platform", stroke(bubble(3, 3, 18, 14)), solid(heart(12, 10.2, 4.2)))
    glyph("experience-platform", stroke(circle(12, 12, 9)), stroke(arc(12, 12, 4.6, 115, 245)),
          solid(circle(8.7, 9.6, 1.5)), solid(circle(15.3, 9.6, 1.5)))
    glyph("intranet", stroke(line(2.5, 12, 12, 3.5, 21.5, 12)),
          stroke(line(5.5, 10, 5.5, 20.5, 18.5, 20.5, 18.5, 10)), soft(rect(10.2, 14, 3.6, 6.5)))
    glyph("community-of-practice", solid(circle(12, 12, 3.4)),
          *[solid(circle(x, y, 2.5)) for x in (4.5, 19.5) for y in (4.8, 19.2)],
          *[stroke(line(12, 12, x, y)) for x in (4.5, 19.5) for y in (4.8, 19.2)])
    glyph("employee-community", bust(7.2, 12.2, 2.7, 21, 4.3, 5.1), bust(16.8, 12.2, 2.7, 21, 4.3, 5.1),
          stroke(line(3, 7.5, 12, 3, 21, 7.5)))
    glyph("knowledge-base", stroke(path(
        "M12 6C10 4.2 6.5 3.8 3 4.3L3 18.5C6.5 18 10 18.4 12 20.2C14 18.4 17.5 18 21 18.5L21 4.3"
        "C17.5 3.8 14 4.2 12 6Z")), stroke(line(12, 6, 12, 20)))
    glyph("branded-community", stroke(circle(12, 12, 9)), solid(circle(12, 8.4, 2.4)),
          solid(circle(8.4, 14.4, 2.4)), solid(circle(15.6, 14.4, 2.4)))
    glyph("customer-forum", stroke(line(8, 13.5, 6.5, 13.5, 3, 16.5, 3, 3.5, 16, 3.5, 16, 6)),
          soft(path("M9 9.5L21 9.5L21 21L18 18L9 18Z")))
    glyph("user-group", stroke(bubble(3, 2.8, 18, 15)), bust(12, 7.7, 2.2, 14.6, 4, 3.9))
    glyph("developer-programme",
          stroke(path("M8.5 4C6 4 6.5 7 6.5 8.5C6.5 10.5 5.5 12 4 12C5.5 12 6.5 13.5 6.5 15.5"
                      "C6.5 17 6 20 8.5 20")),
          stroke(path("M15.5 4C18 4 17.5 7 17.5 8.5C17.5 10.5 18.5 12 20 12C18.5 12 17.5 13.5 17.5 15.5"
                      "C17.5 17 18 20 15.5 20")), solid(circle(12, 12, 2)))
    glyph("event", stroke(path(
        "M2.8 6L21.2 6L21.2 9.5C18.6 9.5 18.6 14.5 21.2 14.5L21.2 18L2.8 18L2.8 14.5"
        "C5.4 14.5 5.4 9.5 2.8 9.5Z")), solid(star(12, 12.2, 3.9)))
    glyph("loyalty-programme", stroke(rect(4.5, 11.5, 15, 9.5)), soft(rect(3, 7, 18, 3.5)),
          stroke(line(12, 9, 12, 21)),
          stroke(path("M12 6.5C11.5 3.8 9.5 2.5 8.2 3.2C6.6 4.2 8 6.3 12 6.5C16 6.3 17.4 4.2 15.8 3.2"
                      "C14.5 2.5 12.5 3.8 12 6.5")))
    glyph("partner-portal", stroke(circle(7.5, 16, 4.5)), stroke(line(10.8, 12.7, 20, 3.5)),
          stroke(line(15, 8.5, 18.5, 12)), stroke(line(18.5, 5, 21, 7.5)))


def draw_collaboration():
    glyph("messaging-platform", stroke(line(9.5, 3.5, 7.5, 20.5)), stroke(line(16.5, 3.5, 14.5, 20.5)),
          stroke(line(4, 8.5, 20.5, 8.5)), stroke(line(3.5, 15.5, 20, 15.5)))
    glyph("document-platform", stroke(path("M13.5 2.8L5 2.8L5 21.2L19 21.2L19 8.3Z")),
          stroke(line(13.5, 3, 13.5, 8.3, 18.8, 8.3)), stroke(line(9, 13, 15, 13)),
          stroke(line(9, 17, 15, 17)))
    glyph("meeting-platform", soft(rect(2.5, 6.5, 12, 11)),
          soft(poly(17.5, 11, 21.5, 7.5, 21.5, 16.5, 17.5, 13)))


def draw_social():
    glyph("social-network", solid(circle(12, 5, 3)), solid(circle(5, 18, 3)),
          solid(circle(19, 18, 3)), stroke(poly(12, 5, 5, 18, 19, 18)))
    glyph("video", stroke(circle(12, 12, 9)), soft(poly(10, 8.3, 16, 12, 10, 15.7)))
    glyph("board", soft(rect(3.5, 3.5, 7, 10)), soft(rect(3.5, 16.5, 7, 4)),
          soft(rect(13.5, 3.5, 7, 4)), soft(rect(13.5, 10.5, 7, 10)))
    glyph("social-audio", stroke(line(3, 10, 3, 14)), stroke(line(7.5, 6, 7.5, 18)),
          stroke(line(12, 3, 12, 21)), stroke(line(16.5, 7, 16.5, 17)),
          stroke(line(21, 10, 21, 14)))
    glyph("messaging", stroke(bubble(3, 3, 18, 14)), solid(circle(7.8, 10, 1.5)),
          solid(circle(12, 10, 1.5)), solid(circle(16.2, 10, 1.5)))
    glyph("technology-forum", stroke(bubble(3, 3, 18, 14)), stroke(line(10, 7, 7, 10, 10, 13)),
          stroke(line(14, 7, 17, 10, 14, 13)))
    glyph("code", solid(circle(6.5, 5, 2.8)), solid(circle(6.5, 19, 2.8)),
          solid(circle(17.5, 8, 2.8)), stroke(line(6.5, 7, 6.5, 17)),
          stroke(path("M17.5 10C17.5 14 6.5 11.5 6.5 16.5")))
    points = star_points(12, 12.6, 9.4, 4.2)
    left = [p for p in points if p[0] <= 12.01]
    glyph("review-site", stroke(rounded(points, 0.3)),
          solid(poly(*[v for p in left for v in p])))


def draw_channels():
    glyph("website", stroke(circle(12, 12, 9)), stroke(ellipse(12, 12, 4, 9)),
          stroke(line(3, 12, 21, 12)))
    glyph("blog", solid(circle(6, 18, 2.4)), stroke(arc(4.5, 19.5, 8.5, 0, 90)),
          stroke(arc(4.5, 19.5, 15, 0, 90)))
    glyph("search", stroke(circle(10.5, 10.5, 7)), stroke(line(15.8, 15.8, 21, 21)))
    glyph("e-mail", stroke(rect(2.5, 4.5, 19, 15, 2)), stroke(line(3.5, 6.5, 12, 13, 20.5, 6.5)))
    glyph("app-store", soft(rect(3.5, 3.5, 6.5, 6.5)), soft(rect(14, 3.5, 6.5, 6.5)),
          soft(rect(3.5, 14, 6.5, 6.5)), stroke(line(17.2, 14, 17.2, 20.8)),
          stroke(line(13.8, 17.4, 20.6, 17.4)))
    glyph("mobile-app", stroke(rect(6, 2.5, 12, 19, 2.5)), stroke(line(10.5, 17.5, 13.5, 17.5)))
    glyph("podcast", soft(rounded([(8.7, 2.7), (15.3, 2.7), (15.3, 13.3), (8.7, 13.3)], 3.3)),
          stroke(path("M4.8 11C4.8 15 8 17.6 12 17.6C16 17.6 19.2 15 19.2 11")),
          stroke(line(12, 17.6, 12, 21.3)))
    glyph("advertising", stroke(rect(2.5, 3.5, 19, 11.5, 1.5)), stroke(line(7, 15, 7, 21)),
          stroke(line(17, 15, 17, 21)), stroke(line(7, 7.8, 17, 7.8)), stroke(line(7, 11.2, 12, 11.2)))
    glyph("press", stroke(path("M16.5 20.5L5 20.5C3.6 20.5 2.8 19.5 2.8 18.3L2.8 3.5L16.5 3.5L16.5 20.5Z")),
          stroke(path("M16.5 9.5L21.2 9.5L21.2 18.3C21.2 19.6 20.2 20.5 18.9 20.5C17.5 20.5 16.5 19.6 16.5 18.3")),
          soft(rect(6.7, 7.4, 5.8, 3.4)), stroke(line(6.5, 15.5, 12.8, 15.5)))
    glyph("television", stroke(rect(2.5, 7.5, 19, 13, 2)), stroke(line(7.5, 2.8, 12, 7.3, 16.5, 2.8)),
          stroke(line(16.8, 12, 16.8, 16)))
    glyph("print", stroke(line(7, 7, 7, 3, 17, 3, 17, 7)),
          soft(path("M4 7.5L20 7.5L21.5 9L21.5 17L18 17L18 13L6 13L6 17L2.5 17L2.5 9Z")),
          stroke(line(8.5, 16, 8.5, 21, 15.5, 21, 15.5, 16)))
    glyph("ecosystem", stroke(arc(12, 12, 9, 60, 210)), stroke(arc(12, 12, 9, 240, 390)),
          solid(circle(12, 12, 4)), solid(circle(18.4, 5.6, 2.4)), solid(circle(5.6, 18.4, 2.4)))


def to_xml():
    out = ['<?xml version="1.0" encoding="UTF-8"?>',
           "<!-- SPDX-License-Identifier: LGPL-2.1-or-later -->",
           "<!-- Drawn by make-glyphs.py; change that, not this. Grid 24 x 24. -->",
           '<catalog version="1">']
    for name, parts in GLYPHS.items():
        out.append(f'  <glyph id="{name}">')
        for data, width, filled in parts:
            attributes = f'd="{data}"'
            if width:
                attributes += f' stroke="{width}"'
            if filled:
                attributes += ' fill="solid"'
            out.append(f"    <path {attributes}/>")
        out.append("  </glyph>")
    out.append("</catalog>")
    return "\n".join(out) + "\n"


def main():
    for draw in (draw_elements, draw_brand, draw_internal_people, draw_functions,
                 draw_external_people, draw_processes, draw_systems, draw_communities,
                 draw_collaboration, draw_social, draw_channels):
        draw()
    glyph_platforms.draw(glyph)
    glyph_badges.draw(glyph)
    target = pathlib.Path(__file__).with_name("glyphs.xml")
    if "--check" not in sys.argv[1:]:
        target.write_text(to_xml(), encoding="utf-8")
    elif target.read_text(encoding="utf-8") != to_xml():
        sys.exit("glyphs.xml is not what make-glyphs.py draws; run make-glyphs.py")


if __name__ == "__main__":
    main()
