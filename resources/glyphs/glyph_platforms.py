# SPDX-License-Identifier: LGPL-2.1-or-later
"""The glyphs of the named platforms.

They show what a platform is used for, in our own drawing. None is, quotes or resembles the
company's logo: no birds, ghosts, paper planes, hash signs, telephones in bubbles, stacks or notes.
"""
from glyph_shapes import (arc, bubble, bust, circle, line, path, poly, rect, rounded, soft, solid,
                          star, stroke)


def draw_employee_experience(glyph):
    # news that reaches everybody: a bell
    glyph("firstup", soft(path(
        "M12 3.5C8.4 3.5 6.2 6.2 6.2 9.6C6.2 13.4 5.2 15 3.8 17L20.2 17C18.8 15 17.8 13.4 17.8 9.6"
        "C17.8 6.2 15.6 3.5 12 3.5Z")), solid(arc(12, 18.6, 2.9, 90, 270) + "Z"))
    # a post that goes out of the house
    glyph("postbeyond", stroke(line(11, 4.5, 4, 4.5, 4, 20, 19.5, 20, 19.5, 13)),
          stroke(line(10.5, 13.5, 20.5, 3.5)), stroke(line(14.5, 3.2, 20.8, 3.2, 20.8, 9.5)))
    # one tells three
    glyph("everyonesocial", *bust(7.5, 8, 3.6, 20.5, 5.6, 7.2), stroke(line(14, 11, 19, 5)),
          stroke(line(14.5, 13, 19.5, 13)), stroke(line(14, 15, 19, 20)),
          solid(circle(19.5, 4.8, 2)), solid(circle(20, 13, 2)), solid(circle(19.5, 20, 2)))


def draw_collaboration(glyph):
    # two in one call
    glyph("microsoft-teams", stroke(rect(2.5, 4, 19, 15.5, 2)),
          *bust(8, 9.4, 2, 16, 3.2, 3.8), *bust(16, 9.4, 2, 16, 3.2, 3.8))
    glyph("sharepoint", soft(path("M3 5L9.5 5L11.5 7.5L21 7.5L21 10L3 10Z")),
          stroke(line(3, 9, 3, 19.5, 21, 19.5, 21, 9)), stroke(line(8.5, 15, 15.5, 15)))
    glyph("workplace", stroke(rect(5, 3, 14, 18, 1)), stroke(line(2.5, 21, 21.5, 21)),
          *[solid(rect(x, y, 2.4, 2.4)) for x in (8.2, 13.4) for y in (6.4, 10.8)],
          soft(rect(10.4, 16.3, 3.2, 4.2)))
    # a thread: answers below a message
    glyph("slack", solid(circle(5.5, 5.5, 2.6)), stroke(line(11.5, 5.5, 21, 5.5)),
          stroke(line(5.5, 8, 5.5, 18.5, 8.5, 18.5)), stroke(line(5.5, 12, 8.5, 12)),
          stroke(line(13, 12, 20, 12)), stroke(line(13, 18.5, 18, 18.5)))


def draw_networks(glyph):
    # working life: a tie
    glyph("linkedin", soft(poly(8.8, 2.8, 15.2, 2.8, 13.6, 7, 10.4, 7)),
          soft(poly(10.6, 9.4, 13.4, 9.4, 16, 17.2, 12, 21.4, 8, 17.2)))
    # short notes: a quill
    glyph("x", soft(path("M20.5 3.5C12.5 4 7.5 8 7 15.5L8.5 17C15.5 16.5 20 11.5 20.5 3.5Z")),
          stroke(line(3.2, 20.8, 8.5, 15.5)), stroke(line(11, 21, 19.5, 21)))
    # friends
    glyph("facebook", *bust(8.6, 7.8, 3.7, 20.5, 6.2, 7.6),
          stroke(arc(15.6, 7.8, 3.3, 350, 190 + 360)), stroke(path("M17 13.4C20 13.9 21.4 16.2 21.4 19.5")))
    # a picture
    glyph("instagram", stroke(rect(3, 4, 18, 16, 2)), solid(circle(8.2, 9, 1.9)),
          soft(poly(5.4, 17.4, 10, 13, 12.2, 15, 15.6, 10.6, 18.8, 15, 18.8, 17.4)))
    # a short film, upright
    glyph("tiktok", stroke(rect(5.5, 2.5, 13, 19, 2.5)), soft(poly(10, 8.6, 15, 12, 10, 15.4)))
    # a picture that does not stay: an hourglass
    glyph("snapchat", stroke(line(6, 3, 18, 3)), stroke(line(6, 21, 18, 21)),
          soft(poly(7.8, 5.2, 16.2, 5.2, 12, 11.4)), soft(poly(7.8, 18.8, 16.2, 18.8, 12, 12.6)))
    # an armchair in a room
    glyph("clubhouse", soft(path("M6.5 12L6.5 6.5C6.5 4.8 7.6 3.8 9 3.8L15 3.8C16.4 3.8 17.5 4.8 17.5 6.5"
                                 "L17.5 12Z")),
          stroke(line(4, 12, 4, 17.5, 20, 17.5, 20, 12)), stroke(line(6, 18, 6, 21)),
          stroke(line(18, 18, 18, 21)))
    # live: waves round a point
    glyph("x-spaces", solid(circle(12, 12, 2.8)), stroke(arc(12, 12, 6, 45, 135)),
          stroke(arc(12, 12, 6, 225, 315)), stroke(arc(12, 12, 10, 50, 130)),
          stroke(arc(12, 12, 10, 230, 310)))


def draw_messaging(glyph):
    # a voice channel
    glyph("discord", soft(path("M3.5 9.5L7.5 9.5L12.5 5L12.5 19L7.5 14.5L3.5 14.5Z")),
          stroke(arc(12.5, 12, 4.2, 40, 140)), stroke(arc(12.5, 12, 8.4, 40, 140)))
    # quick: a flash in a bubble
    glyph("telegram", stroke(bubble(3, 3, 18, 14)),
          soft(poly(12.8, 5.4, 8, 11, 11.4, 11, 10.8, 14.8, 16, 9, 12.6, 9), width=0.6))
    # a telephone and what it says
    glyph("whatsapp", stroke(line(10.5, 3, 4, 3, 4, 21, 14, 21, 14, 17)),
          soft(rounded([(12, 3.5), (21, 3.5), (21, 12), (17, 12), (14.2, 14.8), (14.2, 12), (12, 12)],
                       [1.5, 1.5, 1.5, 0, 0.2, 0, 1.5])))


def draw_forums_and_reviews(glyph):
    # up or down
    glyph("reddit", soft(poly(7.5, 3.5, 12.5, 10, 9.3, 10, 9.3, 17, 5.7, 17, 5.7, 10, 2.5, 10)),
          soft(poly(16.5, 20.5, 21.5, 14, 18.3, 14, 18.3, 7, 14.7, 7, 14.7, 14, 11.5, 14)))
    # the answer that was accepted
    glyph("stack-overflow", stroke(bubble(3, 3, 18, 14)), stroke(line(8, 10.2, 11, 13, 16, 7)))
    # a field of four
    glyph("g2", stroke(line(4, 3, 4, 20, 21, 20)), stroke(line(12.5, 6, 12.5, 17)),
          stroke(line(7, 11.5, 18.5, 11.5)), solid(circle(17.4, 6.2, 3)))
    # point by point
    glyph("capterra", stroke(line(3, 5.5, 5, 7.5, 8.5, 3.5)), stroke(line(12.5, 6, 21, 6)),
          stroke(line(3, 12, 5, 14, 8.5, 10)), stroke(line(12.5, 12.5, 21, 12.5)),
          stroke(line(3, 18.5, 5, 20.5, 8.5, 16.5)), stroke(line(12.5, 19, 21, 19)))
    # a rosette
    glyph("trustradius", soft(poly(8, 13.5, 16, 13.5, 17.8, 21, 12, 18, 6.2, 21)),
          solid(circle(12, 9, 6.8), circle(12, 9, 4.4, cut=True)), solid(circle(12, 9, 2.4)))
    # what buyers say
    glyph("amazon-reviews", stroke(bubble(3, 3, 18, 14)), solid(star(12, 10.4, 5)))


def draw(glyph):
    for part in (draw_employee_experience, draw_collaboration, draw_networks, draw_messaging,
                 draw_forums_and_reviews):
        part(glyph)
