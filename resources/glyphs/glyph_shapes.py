# SPDX-License-Identifier: LGPL-2.1-or-later
"""The shapes that glyphs are made of, as path data with absolute M, L, C and Z.

The grid is 24 x 24, y down. A "part" is (path data, stroke width, filled).
"""
import math

K = 0.5522847498  # control distance of a quarter circle


def num(value):
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


def command(letter, *values):
    return letter + " ".join(num(v) for v in values)


def line(*points):
    """An open polyline: line(x1, y1, x2, y2, ...)."""
    out = [command("M", points[0], points[1])]
    for i in range(2, len(points), 2):
        out.append(command("L", points[i], points[i + 1]))
    return "".join(out)


def poly(*points):
    """A closed polygon."""
    return line(*points) + "Z"


def hole(*points):
    """A closed polygon the other way round, to cut out of a solid one."""
    pairs = [points[i:i + 2] for i in range(0, len(points), 2)]
    return poly(*[v for pair in reversed(pairs) for v in pair])


def ellipse(cx, cy, rx, ry, cut=False):
    s = -1 if cut else 1
    kx, ky = K * rx, K * ry * s
    ry *= s
    return (command("M", cx, cy - ry)
            + command("C", cx + kx, cy - ry, cx + rx, cy - ky, cx + rx, cy)
            + command("C", cx + rx, cy + ky, cx + kx, cy + ry, cx, cy + ry)
            + command("C", cx - kx, cy + ry, cx - rx, cy + ky, cx - rx, cy)
            + command("C", cx - rx, cy - ky, cx - kx, cy - ry, cx, cy - ry) + "Z")


def circle(cx, cy, r, cut=False):
    return ellipse(cx, cy, r, r, cut)


def arc(cx, cy, r, start, end, ry=None, move=True):
    """Part of an ellipse; degrees clockwise from 12 o'clock; end < start goes back."""
    ry = r if ry is None else ry
    steps = max(1, math.ceil(abs(end - start) / 90 - 1e-9))
    step = math.radians((end - start) / steps)
    k = 4 / 3 * math.tan(step / 4)
    a = math.radians(start)
    x, y = cx + r * math.sin(a), cy - ry * math.cos(a)
    out = [command("M", x, y)] if move else []
    for _ in range(steps):
        b = a + step
        x1, y1 = x + k * r * math.cos(a), y + k * ry * math.sin(a)
        x, y = cx + r * math.sin(b), cy - ry * math.cos(b)
        x2, y2 = x - k * r * math.cos(b), y - k * ry * math.sin(b)
        out.append(command("C", x1, y1, x2, y2, x, y))
        a = b
    return "".join(out)


def rect(x, y, w, h, r=0, cut=False):
    if r == 0:
        points = (x, y, x + w, y, x + w, y + h, x, y + h)
        return hole(*points) if cut else poly(*points)
    return rounded([(x, y), (x + w, y), (x + w, y + h), (x, y + h)], r)


def rounded(points, radii, closed=True):
    """A polygon with round corners; one radius or one for each corner."""
    n = len(points)
    if not isinstance(radii, (list, tuple)):
        radii = [radii] * n
    out = []
    for i, (x, y) in enumerate(points):
        if not closed and i in (0, n - 1):
            out.append(command("M" if i == 0 else "L", x, y))
            continue
        px, py = points[i - 1]
        nx, ny = points[(i + 1) % n]
        dp, dn = math.hypot(px - x, py - y), math.hypot(nx - x, ny - y)
        ux, uy, vx, vy = (px - x) / dp, (py - y) / dp, (nx - x) / dn, (ny - y) / dn
        angle = math.acos(max(-1, min(1, ux * vx + uy * vy)))
        cut = min(radii[i] / math.tan(angle / 2), dp / 2, dn / 2) if radii[i] else 0
        ax, ay, bx, by = x + ux * cut, y + uy * cut, x + vx * cut, y + vy * cut
        out.append(command("M" if not out else "L", ax, ay))
        if cut:
            k = 4 / 3 * math.tan((math.pi - angle) / 4) * math.tan(angle / 2)
            out.append(command("C", ax - ux * cut * k, ay - uy * cut * k,
                               bx - vx * cut * k, by - vy * cut * k, bx, by))
    return "".join(out) + ("Z" if closed else "")


def path(text):
    """Path data with spaces, for the few curves that are drawn by hand."""
    return "".join(text.split("\n")).strip()


def star_points(cx, cy, outer, inner, n=5):
    points = []
    for i in range(2 * n):
        a, r = math.pi * i / n, inner if i % 2 else outer
        points.append((cx + r * math.sin(a), cy - r * math.cos(a)))
    return points


def star(cx, cy, r, n=5, inner=0.45):
    return rounded(star_points(cx, cy, r, r * inner, n), 0.05 * r)


def sparkle(cx, cy, r, waist=0.16):
    """A four-pointed star with hollow sides."""
    w = waist * r
    return (command("M", cx, cy - r)
            + command("C", cx + w, cy - 2 * w, cx + 2 * w, cy - w, cx + r, cy)
            + command("C", cx + 2 * w, cy + w, cx + w, cy + 2 * w, cx, cy + r)
            + command("C", cx - w, cy + 2 * w, cx - 2 * w, cy + w, cx - r, cy)
            + command("C", cx - 2 * w, cy - w, cx - w, cy - 2 * w, cx, cy - r) + "Z")


def heart(cx, cy, s):
    """A heart about 2 s wide."""
    return (command("M", cx, cy + 0.95 * s)
            + command("C", cx - 0.55 * s, cy + 0.5 * s, cx - s, cy + 0.1 * s, cx - s, cy - 0.35 * s)
            + command("C", cx - s, cy - 0.95 * s, cx - 0.3 * s, cy - 1.05 * s, cx, cy - 0.5 * s)
            + command("C", cx + 0.3 * s, cy - 1.05 * s, cx + s, cy - 0.95 * s, cx + s, cy - 0.35 * s)
            + command("C", cx + s, cy + 0.1 * s, cx + 0.55 * s, cy + 0.5 * s, cx, cy + 0.95 * s) + "Z")


def hexagon(cx, cy, r, cut=False):
    points = []
    for i in range(6):
        a = math.radians(60 * i)
        points += [cx + r * math.sin(a), cy - r * math.cos(a)]
    return hole(*points) if cut else poly(*points)


def gear(cx, cy, outer, root, teeth, bore):
    """A solid cog wheel with a bore."""
    points = []
    pitch = 2 * math.pi / teeth
    for i in range(teeth):
        for offset, r in ((-0.30, root), (-0.19, outer), (0.19, outer), (0.30, root)):
            a = pitch * (i + offset)
            points.append((cx + r * math.sin(a), cy - r * math.cos(a)))
    return rounded(points, 0.5) + circle(cx, cy, bore, cut=True)


# -- parts ---------------------------------------------------------------------------------

def stroke(*data, width=2):
    return ("".join(data), width, False)


def solid(*data):
    return ("".join(data), 0, True)


def soft(*data, width=1):
    """Solid with corners rounded by a thin outline."""
    return ("".join(data), width, True)


def bust(cx, head_y, head, bottom, half, height):
    """A person: a round head over shoulders."""
    top = bottom - height
    r = min(1.0, half / 4)
    return [solid(circle(cx, head_y, head)),
            solid(command("M", cx - half, bottom - r)
                  + command("C", cx - half, top + height * 0.35, cx - half * 0.55, top, cx, top)
                  + command("C", cx + half * 0.55, top, cx + half, top + height * 0.35,
                            cx + half, bottom - r)
                  + command("C", cx + half, bottom - r * (1 - K), cx + half - r * (1 - K), bottom,
                            cx + half - r, bottom)
                  + command("L", cx - half + r, bottom)
                  + command("C", cx - half + r * (1 - K), bottom, cx - half, bottom - r * (1 - K),
                            cx - half, bottom - r) + "Z")]


def bubble(x, y, w, h, r=3, tail=4, at=None):
    """The outline of a speech bubble whose tail points down and left."""
    at = x + w * 0.28 if at is None else at
    points = [(x, y), (x + w, y), (x + w, y + h), (at + tail, y + h), (at, y + h + tail),
              (at, y + h), (x, y + h)]
    return rounded(points, [r, r, r, 0, 0.3, 0, r])
