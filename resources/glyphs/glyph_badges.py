# SPDX-License-Identifier: LGPL-2.1-or-later
"""The glyphs of badges on cards. They are 11 px high, so they are bolder than those of kinds."""
from glyph_shapes import bust, circle, line, path, poly, rect, soft, solid, sparkle, stroke


def draw(glyph):
    # somebody is missing: a person with a question
    glyph("badge-no-owner", *bust(9, 7.6, 4.4, 21.5, 7.2, 7.8),
          stroke(path("M15.4 6.2C15.4 1.6 21.8 1.6 21.8 5.8C21.8 8.6 18.6 8.6 18.6 11.2"), width=2.6),
          solid(circle(18.6, 15.4, 1.8)))
    glyph("badge-ai-assisted", soft(sparkle(10.5, 13, 9)), soft(sparkle(19, 4.8, 3.4)))
    glyph("badge-confidential", soft(rect(4.5, 10.5, 15, 10.5)),
          stroke(path("M7.5 10L7.5 7.5C7.5 1.6 16.5 1.6 16.5 7.5L16.5 10"), width=3))
    glyph("badge-votes", soft(poly(12, 4, 21, 14, 15.5, 14, 15.5, 20.5, 8.5, 20.5, 8.5, 14, 3, 14)))
    glyph("badge-spend", stroke(circle(12, 12, 9), width=2.6), solid(circle(12, 12, 3.6)))
    glyph("badge-reach", stroke(line(4, 12, 4, 20), width=3.4), stroke(line(12, 8, 12, 20), width=3.4),
          stroke(line(20, 3.5, 20, 20), width=3.4))
