#!/usr/bin/env python3
"""Draws the pictures of the theme: static/drawings/drawings.svg (one view a card) and home.svg.

    python3 themes/regio/drawings/make.py

One idea, the same as in the printed brochure: things that grow. Nested circles, nested hills, nested gables, and in each
picture one sun. The colours of a picture are those of its pillar; no picture needs to be light or dark.
"""
from math import cos, pi, sin
from pathlib import Path

OUT = Path(__file__).parent.parent / "static" / "drawings"
W, H = 320, 180
TONES = ["#0b4f7a", "#2c6323", "#9a2151", "#5b3a91", "#7a4a00", "#005f5b"]
SUN, INK, WHITE, WATER, GLINT = "#ffd23f", "#1b1f24", "#ffffff", "#e3edf1", "#9dbfd2"


# --- colours ---------------------------------------------------------------------------------------------------------

def blend(color, share, into=WHITE):
    """`share` of a colour, the rest of another."""
    mix = [round(int(color[i:i + 2], 16) * share + int(into[i:i + 2], 16) * (1 - share)) for i in (1, 3, 5)]
    return "#" + "".join(f"{v:02x}" for v in mix)


def ramp(tone):
    """From the ground (0) to what stands out most from it (5); 6 is the sun, 7 darker than the ground."""
    color = TONES[tone - 1]
    # Green that is only thinned with white looks like dust.
    into = blend(SUN, .55) if tone == 2 else WHITE
    return [color] + [blend(color, s, into) for s in (.86, .70, .48, .26, .08)] + [SUN, blend(color, .84, INK)]


# --- shapes ----------------------------------------------------------------------------------------------------------

def n(value):
    """A number of a path: halves are fine enough where it is small, and alike numbers pack well."""
    text = f"{round(value) if abs(value) > 12 else round(value * 2) / 2:g}"
    return "0" if text == "-0" else text


def pairs(points):
    return " ".join(f"{n(x)} {n(y)}" for x, y in points)


def path(d, fill):
    return f'<path fill="{fill}" d="{d}"/>'


def line(d, color, width, cap=""):
    cap = f' stroke-linecap="{cap}"' if cap else ""
    return f'<path fill="none" stroke="{color}" stroke-width="{n(width)}"{cap} d="{d}"/>'


def box(x, y, w, h):
    return f"M{n(x)} {n(y)}h{n(w)}v{n(h)}h{n(-w)}z"


def disc(x, y, r):
    return f"M{n(x - r)} {n(y)}a{n(r)} {n(r)} 0 1 1 0 .1z"


def dome(x, y, r):
    return f"M{n(x - r)} {n(y)}a{n(r)} {n(r)} 0 0 1 {n(2 * r)} 0z"


def poly(*points):
    """Relative, so that the same shape elsewhere is the same text."""
    points = [(round(x * 2) / 2, round(y * 2) / 2) for x, y in points]
    steps = [(b[0] - a[0], b[1] - a[1]) for a, b in zip(points, points[1:])]
    return f"M{pairs(points[:1])}l{pairs(steps)}z"


def nest(x, y, radii, colors):
    return "".join(path(disc(x, y, r), c) for r, c in zip(radii, colors))


def domes(x, y, radii, colors):
    return "".join(path(dome(x, y, r), c) for r, c in zip(radii, colors))


def sun(x, y, r, c):
    return nest(x, y, (r * 2.3, r * 1.65, r), (c[1], c[2], SUN))


def smooth(points):
    """A curve through points from left to right."""
    d = f"M{pairs(points[:1])}"
    for (x1, y1), (x2, y2) in zip(points, points[1:]):
        m = (x1 + x2) / 2
        d += f"C{n(m)} {n(y1)} {n(m)} {n(y2)} {n(x2)} {n(y2)}"
    return d


def hill(points, body, mark, lines=3, gap=9, width=1.4, depth=H):
    """A hill with contour lines that follow it down, ever flatter."""
    out = path(smooth(points) + f"V{depth + 5}H{n(points[0][0])}z", body)
    mean = sum(y for _, y in points) / len(points)
    d = ""
    for k in range(1, lines + 1):
        flat = .88 ** k
        d += smooth([(x, mean + (y - mean) * flat + k * gap * (1 + .1 * k)) for x, y in points])
    return out + (line(d, mark, width) if lines else "")


def ridge(*heights, w=W):
    step = (w + 20) / (len(heights) - 1)
    return [(-10 + i * step, y) for i, y in enumerate(heights)]


def tree(x, y, r, crown, heart):
    """A crown of growth rings on a stem that stands at (x, y)."""
    return (path(box(x - r * .1, y - r * 1.3, r * .2, r * 1.6) + disc(x, y - r * 1.7, r), crown)
            + path(disc(x, y - r * 1.7, r * .6), heart) + path(disc(x, y - r * 1.7, r * .25), crown))


def trees(spots, crown, heart):
    return "".join(tree(x, y, r, crown, heart) for x, y, r in spots)


def house(x, foot, w, h, wall, gable, light, roof=.5, panes=4):
    """Walls, a smaller gable nested in them, windows."""
    top, mid = foot - h, x + w / 2
    out = path(poly((x, foot), (x, top), (mid, top - roof * w), (x + w, top), (x + w, foot)), wall)
    out += path(poly((x + w * .2, foot), (x + w * .2, top + w * .2), (mid, top + w * .2 - roof * w * .6),
                     (x + w * .8, top + w * .2), (x + w * .8, foot)), gable)
    p = w * .16
    spots = [(.3, 0), (.55, 0), (.3, 1), (.55, 1)][:panes]
    spots = [(a, b) for a, b in spots if top + w * (.3 + .28 * b) + p < foot - 2]
    return out + path("".join(box(x + w * a, top + w * (.3 + .28 * b), p, p * 1.15) for a, b in spots), light)


def people(x, foot, size, colors):
    """Side by side; they grow from left to right."""
    out = ""
    for i, color in enumerate(colors):
        s = size * (.62 + .38 * i / max(len(colors) - 1, 1))
        r = s * .17
        out += path(disc(x, foot - s * .86, r * .82) + f"M{n(x - r)} {n(foot)}v{n(-s * .5)}a{n(r)} {n(r)} 0 0 1 {n(2 * r)} 0v{n(s * .5)}z", color)
        x += r * 2.4
    return out


def water(y, rows, r, sets, shift=0.0):
    """Rows of nested half circles, like scales."""
    out = ""
    for i in range(rows):
        for k, share in enumerate((1, .66, .33)):
            x0 = -r + (0 if (i + shift) % 2 else r)
            out += path(f"M{n(x0 - r * share)} {n(y + i * r * .62 + r)}" + f"a{n(r * share)} {n(r * share)} 0 0 1 {n(2 * r * share)} 0m{n(2 * r * (1 - share))} 0" * (int(W / r / 2) + 2), sets[(i + k) % len(sets)])
    return out


def arc(x, y, r, start, turn):
    """A part of a circle, in degrees from the right, clockwise."""
    a, b = start * pi / 180, (start + turn) * pi / 180
    return f"M{n(x + r * cos(a))} {n(y + r * sin(a))}A{n(r)} {n(r)} 0 {int(turn > 180)} 1 {n(x + r * cos(b))} {n(y + r * sin(b))}"


def quarter(x, y, r, sx, sy):
    return f"M{n(x)} {n(y)}h{n(sx * r)}a{n(r)} {n(r)} 0 0 {1 if sx * sy > 0 else 0} {n(-sx * r)} {n(sy * r)}z"


def quarters(x, y, r, sx, sy, colors):
    return "".join(path(quarter(x, y, r * (1 - i / len(colors)), sx, sy), c) for i, c in enumerate(colors))


def gear(x, y, r, teeth, color):
    d = ""
    for i in range(teeth):
        a = 2 * pi * i / teeth
        half = pi / teeth * .55
        d += poly(*[(x + q * cos(a + b), y + q * sin(a + b)) for q, b in ((r * .9, -half), (r * 1.2, -half * .7), (r * 1.2, half * .7), (r * .9, half))])
    return path(d + disc(x, y, r), color)


def leaf(x, y, s, flip=False):
    return f"M{n(x)} {n(y + s)}a{n(s)} {n(s)} 0 0 1 {n(s)} {n(-s)}a{n(s)} {n(s)} 0 0 1 {n(-s)} {n(s)}z" if flip else \
        f"M{n(x)} {n(y)}a{n(s)} {n(s)} 0 0 1 {n(s)} {n(s)}a{n(s)} {n(s)} 0 0 1 {n(-s)} {n(-s)}z"


# --- economy ---------------------------------------------------------------------------------------------------------

def chemelot(c):
    """A plant in a loop: what was waste comes round again as raw material."""
    out = nest(160, 96, (112,), (c[1],))
    out += line(arc(160, 96, 98, 175, 115), c[3], 14) + line(arc(160, 96, 98, 300, 50), SUN, 14)
    out += nest(160, 96, (80, 66), (c[2], c[0]))
    out += path(poly((34, 152), (42, 112), (39, 92), (73, 92), (70, 112), (78, 152)), c[4]) + path(poly((46, 152), (51, 112), (50, 92), (62, 92), (61, 112), (66, 152)), c[3])
    out += path(box(112, 66, 13, 86) + box(134, 46, 13, 106) + box(156, 76, 13, 76), c[4])
    out += path(box(112, 74, 13, 8) + box(134, 54, 13, 8) + box(134, 70, 13, 8) + box(156, 84, 13, 8), c[0])
    out += path(poly((100, 152), (100, 118), (122, 104), (122, 118), (144, 104), (144, 118), (166, 104), (166, 152)), c[5])
    out += path(box(108, 128, 9, 9) + box(126, 128, 9, 9) + box(144, 128, 9, 9), SUN)
    out += domes(196, 152, (30, 21, 12), (c[3], c[5], c[2])) + domes(262, 152, (38, 27, 15), (c[3], c[4], c[0]))
    return out + path(box(0, 152, W, 28), c[7]) + line("M0 165H320", c[3], 3)


def haven(c):
    """A quay: ship, containers, crane."""
    out = sun(246, 54, 24, c)
    out += line("M44 132V34M72 132V34M30 38H150M58 14 44 38M58 14 72 38M58 14 140 38M116 38V62", c[4], 5)
    out += path(box(36, 44, 24, 14), c[5])
    for x, y, color in ((104, 62, 6), (104, 82, 3), (128, 82, 5), (152, 82, 2), (104, 102, 5), (128, 102, 4), (152, 102, 6), (176, 102, 3), (200, 102, 5)):
        out += path(box(x, y, 23, 19), c[color])
    out += path(box(236, 84, 28, 38) + box(244, 70, 12, 16), c[5]) + path(box(241, 90, 7, 7) + box(252, 90, 7, 7), c[0])
    out += path("M84 121H284L266 148H104z", c[4]) + path("M91 131H277L266 148H104z", c[3])
    return out + path(box(0, 132, 80, 14), c[3]) + water(138, 3, 20, (c[1], c[2], c[7]))


def mile(c):
    """A road that comes back to where it began, with a stone at every step."""
    out = nest(84, 90, (74,), (c[1],)) + nest(236, 90, (74,), (c[1],))
    loop = "M160 90C132 40 112 36 84 36a54 54 0 0 0 0 108C112 144 132 140 160 90S208 36 236 36a54 54 0 0 1 0 108C208 144 188 140 160 90z"
    out += line(loop, c[3], 32) + line(loop, c[7], 25) + line(loop + '" stroke-dasharray="10 8', c[5], 2.4)
    out += nest(84, 90, (26, 18, 10), (c[4], c[0], SUN)) + nest(236, 90, (26, 18, 10), (c[4], c[0], c[5]))
    for i, (x, y) in enumerate(((18, 26), (302, 26), (18, 154), (302, 154))):
        out += nest(x, y, (11, 6), (c[3 + i % 2], c[0]))
    return out + house(146, 40, 28, 20, c[4], c[2], SUN) + path(dome(160, 180, 28), c[2]) + path(dome(160, 180, 16), c[4])


def textile(c):
    """Cloth on the loom: over, under, over, and one thread of gold."""
    out, s = "", 20
    for row in range(9):
        for col in range(11):
            x, y = col * s, row * s
            if (row + col) % 2:
                out += path(box(x, y + 2, s, 16), SUN if row == 4 else c[(3, 2, 4)[row % 3]])
            else:
                out += path(box(x + 2, y, 16, s), c[(1, 3, 5, 1)[col % 4]])
    out += nest(262, 90, (70, 58, 46, 34, 22, 10), (c[1], c[4], c[3], c[5], c[2], SUN))
    return out + line("M220 90C232 90 236 136 262 136A46 46 0 0 0 308 90", SUN, 4)


def workshop(c):
    """A hall with a sawtooth roof; the wheel behind it turns like a sun."""
    out = gear(226, 84, 58, 14, c[2]) + nest(226, 84, (46, 34, 20), (c[0], c[3], SUN))
    out += gear(296, 44, 24, 9, c[3]) + nest(296, 44, (14,), (c[0],))
    for i in range(4):
        x = 18 + i * 52
        out += path(poly((x, 152), (x, 70), (x + 52, 96), (x + 52, 152)), c[4 + i % 2]) + path(poly((x + 7, 96), (x + 7, 82), (x + 36, 97)), c[2])
    out += path(box(30, 116, 60, 36), c[1]) + line("M30 125H90M30 134H90M30 143H90", c[3], 2)
    out += path(box(108, 112, 17, 17) + box(130, 112, 17, 17), SUN) + path(box(166, 112, 17, 17) + box(188, 112, 17, 17), c[0])
    return out + path(box(0, 152, W, 28), c[7]) + people(238, 160, 44, (c[3], c[4], SUN))


def maastricht(c):
    """The old bridge, the towers, and a river wide enough for everybody."""
    out = sun(70, 54, 25, c)
    out += house(112, 112, 24, 40, c[2], c[1], c[4]) + house(140, 112, 30, 24, c[3], c[2], SUN)
    out += path(box(176, 40, 26, 72) + poly((173, 40), (189, 6), (205, 40)) + box(236, 40, 26, 72) + poly((233, 40), (249, 6), (265, 40)), c[4])
    out += path(poly((196, 112), (196, 66), (219, 46), (242, 66), (242, 112)), c[5]) + path(disc(219, 76, 9), c[2]) + path(box(185, 52, 7, 15) + box(245, 52, 7, 15), c[0])
    out += house(270, 112, 30, 34, c[3], c[2], SUN)
    out += path("M0 104Q160 84 320 104V152H0z", c[5])
    for i in range(5):
        out += domes(32 + 64 * i, 152, (26, 20), (c[3], c[7]))
    return out + water(140, 3, 16, (c[1], c[2], c[3]))


def lanes(c):
    """A road that grows wider towards you, and room on every lane."""
    out = sun(160, 66, 30, c)
    out += hill(ridge(70, 82, 66, 86, 72, 78), c[2], c[3], 2)
    for left, right, color in ((-250, -80, 1), (-80, 50, 3), (50, 140, 2), (140, 180, 5), (180, 270, 4), (270, 400, 3), (400, 570, 1)):
        a, b = (148 + (left - -250) / 820 * 24, 148 + (right - -250) / 820 * 24)
        out += path(poly((a, 88), (b, 88), (right, 180), (left, 180)), c[color])
    out += line("M160 94V102M160 110V122M160 132V148M160 158V176", c[0], 3)
    for x, y, r, color in ((112, 150, 17, 6), (214, 138, 13, 5), (62, 166, 12, 4), (266, 168, 15, 6)):
        out += nest(x, y, (r, r * .62, r * .28), (c[color], c[0], c[color]))
    return out


def climate(c):
    """A town in which to settle: every house is larger than the one before, and the sun shines on all of them."""
    out = nest(96, 66, (92, 70, 48, 27), (c[1], c[2], c[3], SUN))
    x = 14
    for i, (w, h) in enumerate(((24, 20), (28, 34), (30, 28), (36, 54), (38, 70), (44, 92), (52, 84))):
        wall, gable = ((c[3], c[2]), (c[4], c[3]), (c[5], c[4]))[i % 3]
        if i in (4, 5):
            out += path(box(x, 152 - h - 14, w, h + 14), wall)
            panes = "".join(box(x + w * (.16 + .26 * k), 152 - h - 4 + 16 * j, w * .16, 8) for j in range(int(h / 16)) for k in range(3))
            out += path(panes, c[0] if i == 4 else SUN)
        else:
            out += house(x, 152, w, h, wall, gable, c[0])
        x += w + 4
    return out + path(box(0, 152, W, 28), c[7]) + trees(((22, 164, 9), (96, 166, 11), (284, 166, 12), (306, 162, 9)), c[4], c[0])


# --- landscape -------------------------------------------------------------------------------------------------------

def bocage(c):
    """Meadows with hedges round them, over hill and dale."""
    out = sun(74, 44, 22, c) + hill(ridge(72, 58, 74, 60, 52, 66), c[2], c[3], 2)
    out += path(smooth(ridge(92, 76, 90, 70, 84)) + "V190H-10z", c[3])
    for d, color in (("M20 83 110 82 70 190H-20z", 4), ("M110 82 200 74 210 190H70z", 2), ("M200 74 320 84 360 190H210z", 5)):
        out += path(d, c[color])
    out += path("M-10 124C70 110 130 122 210 112S300 104 330 116V190H-10z", c[1]) + path("M86 117C130 118 160 116 208 113L212 190H60z", c[4]) + path("M208 113C250 108 300 104 330 116V190H212z", c[3])
    hedge = [(20, 84), (48, 83), (76, 82), (104, 81), (132, 78), (160, 75), (188, 73), (216, 73), (244, 76), (272, 79), (300, 82)]
    out += trees([(x, y + 3, 5.5) for x, y in hedge], c[0], c[3])
    out += trees([(x, 126 - 9 * sin((x + 30) / 70) * .6, 8.5) for x in range(6, 320, 23)], c[0], c[2])
    out += trees([(86, 146, 10), (80, 164, 12), (211, 146, 10), (212, 164, 12)], c[0], c[2])
    return out + line("M110 150 190 150M106 160 194 160M102 170 198 170", c[2], 1.6)


def gateway(c):
    """An arch through which one sees the hills."""
    out = hill(ridge(60, 44, 64, 48, 58), c[1], c[2], 3) + domes(160, 172, (132, 114, 96, 78), (c[3], c[1], c[4], c[5]))
    out += nest(160, 96, (32, 23), (c[4], SUN))
    out += '<g clip-path="url(#gate)">' + hill([(70, 124), (120, 106), (170, 126), (250, 104)], c[3], c[4], 2) + hill([(70, 140), (130, 134), (190, 144), (250, 128)], c[2], c[3], 2)
    out += path("M150 134C176 142 120 150 140 158S120 176 112 190H220C206 170 160 164 168 154S186 142 158 134z", WATER) + "</g>"
    return out + path(box(0, 172, W, 10), c[7]) + trees(((24, 174, 15), (58, 174, 10), (266, 174, 11), (298, 174, 16)), c[5], c[0]) \
        + '<clipPath id="gate">' + path(dome(160, 172, 78), WHITE) + "</clipPath>"


def valley(c):
    """One valley after another, a brook through all of them."""
    out = sun(252, 42, 23, c)
    for i, (line_, body) in enumerate(((ridge(66, 50, 74, 58, 70), 2), (ridge(84, 96, 76, 98, 82), 3), (ridge(104, 92, 116, 98, 110), 4))):
        out += hill(line_, c[body], c[body - 1], 4)
    out += path("M150 98C110 106 214 112 208 124S84 134 92 148 196 166 186 190H290C300 160 150 158 148 146S262 136 258 120 146 106 158 98z", WATER)
    out += line("M166 108C236 118 228 124 190 130S96 142 124 152 226 168 236 186", GLINT, 2)
    out += trees(((40, 92, 9), (76, 100, 12), (276, 92, 11), (250, 88, 7)), c[0], c[3])
    return out + hill([(-10, 164), (40, 142), (96, 168), (150, 182)], c[1], c[2], 2) + trees(((30, 152, 16), (64, 160, 12), (298, 166, 17)), c[0], c[3])


def brook(c):
    """Water close by: reeds, and rings that widen."""
    out = sun(62, 42, 20, c) + hill(ridge(70, 60, 76, 62, 68), c[2], c[3], 2)
    out += path("M-10 92C60 78 120 108 200 92S300 84 330 94V190H-10z", c[4])
    out += path("M-10 108C60 96 120 124 200 108S300 100 330 112V152C260 164 220 140 140 154S40 164 -10 148z", WATER)
    for x, y, r in ((112, 130, 40), (236, 128, 30)):
        for k, color in ((1, GLINT), (.72, WATER), (.46, TONES[0]), (.2, WATER)):
            out += f'<ellipse cx="{x}" cy="{y}" rx="{n(r * k)}" ry="{n(r * k * .36)}" fill="{color}"/>'
    out += path("M-10 152C60 168 120 140 200 156S300 150 330 146V190H-10z", c[1])
    for i, (x, y, h) in enumerate(((22, 164, 62), (36, 170, 84), (50, 166, 56), (270, 166, 70), (284, 170, 96), (298, 164, 64), (312, 170, 80))):
        out += line(f"M{x} {y}v{-h}", c[0], 2.6) + path(f"M{x - 3.5} {y - h + 4}a3.5 3.5 0 0 1 7 0v18a3.5 3.5 0 0 1 -7 0z", SUN if i in (1, 4) else c[7])
    return out + path(leaf(36, 140, 26, True) + leaf(284, 140, 26, True) + leaf(2, 144, 22) + leaf(250, 144, 22), c[0])


def greenblue(c):
    """A leaf and a drop, cut from the same shape."""
    blue = ramp(1)
    out = sun(160, 34, 17, c) + hill(ridge(86, 70, 84, 66, 82), c[1], c[2], 2)
    for k, color in ((1, c[2]), (.76, c[4]), (.52, c[3]), (.28, c[5])):
        out += path(leaf(40, 150 - 112 * k, 112 * k, True), color)
    out += line("M40 150 138 52", c[0], 2.5)
    out += path("M232 34C240 62 276 76 276 108A44 44 0 0 1 188 108C188 76 224 62 232 34z", blue[4]) + nest(232, 108, (34, 24, 14, 6), (blue[2], blue[5], blue[1], blue[5]))
    return out + hill(ridge(152, 146, 156, 150, 148), c[0], c[2], 2, 7) + trees(((18, 152, 10), (300, 152, 12), (282, 154, 8)), c[4], c[0])


# --- communities -----------------------------------------------------------------------------------------------------

def hall(c):
    """The house of a village, its doors open, under a nut tree."""
    out = sun(262, 44, 20, c)
    out += house(-8, 150, 40, 34, c[1], c[2], c[3]) + house(34, 150, 34, 26, c[2], c[1], c[4])
    out += path(poly((76, 152), (76, 84), (152, 34), (228, 84), (228, 152)), c[4]) + path(poly((92, 152), (92, 92), (152, 53), (212, 92), (212, 152)), c[2])
    out += path(poly((110, 152), (110, 100), (152, 73), (194, 100), (194, 152)), c[5]) + path("M130 152v-28a22 22 0 0 1 44 0v28z", SUN) + path("M141 152v-26a11 11 0 0 1 22 0v26z", c[0])
    out += path(box(97, 112, 9, 14) + box(198, 112, 9, 14), SUN) + nest(152, 88, (6,), (c[2],))
    out += tree(272, 154, 37, c[3], c[5])
    return out + path(box(0, 152, W, 28), c[7]) + people(36, 168, 44, (c[3], c[5], c[4], SUN)) + people(196, 170, 42, (SUN, c[4], c[5]))


def rink(c):
    """Ice under a wide roof, a park around it."""
    out = sun(50, 44, 18, c) + domes(184, 104, (112, 96, 80, 64, 48), (c[2], c[4], c[2], c[3], c[5]))
    out += path("".join(box(x, 62, 5, 42) for x in (120, 152, 212, 244)), c[2]) + path(box(0, 102, W, 78), c[1])
    for rx, ry, color in ((132, 36, 3), (118, 30, 5), (96, 22, 4), (74, 14, 5)):
        out += f'<ellipse cx="178" cy="142" rx="{rx}" ry="{ry}" fill="{c[color]}"/>'
    out += line("M100 150C130 166 210 164 240 146M116 130C150 120 200 122 232 134", c[2], 2)
    out += people(128, 150, 36, (c[0], c[2], c[0])) + people(206, 156, 46, (c[2], SUN, c[0]))
    return out + trees(((22, 128, 17), (48, 118, 11), (22, 170, 14), (306, 112, 12)), c[4], c[0])


def neighbours(c):
    """Two neighbourhoods, one evening: lights in all the windows."""
    out = sun(160, 44, 22, c)
    out += house(4, 112, 30, 26, c[1], c[2], c[3]) + house(286, 112, 30, 30, c[1], c[2], c[3])
    for x, w, h, wall, light in ((38, 44, 92, 3, 6), (88, 36, 66, 2, 5)):
        out += path(box(x, 150 - h, w, h), c[wall])
        out += path("".join(box(x + w * (.14 + .28 * k), 158 - h + 18 * j, w * .17, 10) for j in range(int(h / 18)) for k in range(3)), c[light])
    for i, (x, w, h) in enumerate(((196, 32, 30), (230, 36, 46), (268, 40, 36))):
        wall, gable = ((c[4], c[2]), (c[5], c[4]), (c[3], c[2]))[i]
        out += house(x, 150, w, h, wall, gable, SUN if i != 1 else c[0])
    out += house(0, 150, 34, 20, c[4], c[3], c[0]) + house(128, 150, 34, 24, c[4], c[3], c[0]) + house(164, 150, 28, 16, c[2], c[1], SUN)
    return out + path(box(0, 150, W, 30), c[7]) + people(96, 170, 44, (c[3], c[5], c[4], SUN, c[5], c[4], c[3]))


def maker(c):
    """An idea, and what is made of it."""
    out = nest(160, 76, (96, 76, 56), (c[1], c[2], c[3]))
    out += gear(70, 92, 34, 11, c[4]) + nest(70, 92, (24, 12), (c[0], c[5])) + gear(36, 136, 18, 8, c[3]) + nest(36, 136, (9,), (c[0],))
    out += path("M136 124C136 106 120 98 120 74a40 40 0 0 1 80 0C200 98 184 106 184 124z", SUN) + nest(160, 74, (27, 18, 8), (c[5], SUN, c[0]))
    out += path(box(140, 127, 40, 8) + box(140, 138, 40, 8) + box(147, 149, 26, 8), c[5])
    for x, y, s in ((252, 110, 34), (222, 150, 24), (282, 150, 24)):
        out += path(poly((x, y - s), (x + s * .87, y - s / 2), (x, y), (x - s * .87, y - s / 2)), c[5])
        out += path(poly((x - s * .87, y - s / 2), (x, y), (x, y + s), (x - s * .87, y + s / 2)), c[3]) + path(poly((x + s * .87, y - s / 2), (x, y), (x, y + s), (x + s * .87, y + s / 2)), c[4])
    return out


def widen(c):
    """One house, its street, its neighbourhood: rings that widen."""
    out = nest(160, 92, (190, 146, 104, 66, 32), (c[1], c[2], c[1], c[3], c[5]))
    for r, count, size, start in ((66, 6, 20, 0), (116, 10, 25, 18)):
        for i in range(count):
            a = (start + i * 360 / count) * pi / 180
            x, y = 160 + r * 1.08 * cos(a), 96 + r * .72 * sin(a)
            wall, gable = ((c[4], c[2]), (c[5], c[3]), (c[3], c[0]))[i % 3]
            out += house(x - size / 2, y + size * .6, size, size * .72, wall, gable, SUN if i % 2 else c[0])
    return out + house(146, 106, 28, 20, c[0], c[2], SUN)


# --- any pillar ------------------------------------------------------------------------------------------------------

def loops(c):
    """Economy: quarter rings that join into circles across the cells."""
    s, out = 60, ""
    pick = [(1, 1, 1, 3), (-1, 1, 2, 4), None, None, (1, -1, 3, 1), (-1, -1, 4, 2), (1, 1, 2, 5), None, None, (-1, 1, 1, 4), (-1, -1, 2, 1), (1, -1, 1, 3), (1, -1, 2, 4), (-1, -1, 3, 1), (1, 1, 4, 2), (-1, 1, 1, 2), (1, 1, 3, 1), (-1, -1, 1, 3)]
    for i, cell in enumerate(pick):
        col, row = i % 6, i // 6
        x, y = -20 + col * s, row * s
        if cell:
            sx, sy, a, b = cell
            out += quarters(x if sx > 0 else x + s, y if sy > 0 else y + s, s, sx, sy, (c[a], c[b], c[a], c[b]))
    out += nest(160, 60, (60,), (c[1],)) + line(arc(160, 60, 50, 30, 260), c[4], 11) + line(arc(160, 60, 34, 200, 270), c[3], 10) + line(arc(160, 60, 19, 100, 270), c[5], 8) + nest(160, 60, (9,), (SUN,))
    return out + nest(70, 90, (30, 20, 10), (c[3], c[0], SUN)) + nest(250, 90, (30, 22, 14, 7), (c[4], c[1], c[4], c[1]))


def land(c):
    """Landscape: hills, a river that widens, trees, a sun with rings."""
    out = sun(224, 50, 27, c)
    out += hill(ridge(72, 58, 70, 82, 70), c[2], c[3], 3) + trees(((52, 66, 9), (84, 68, 7)), c[5], c[0])
    out += hill(ridge(96, 82, 100, 84, 92), c[3], c[4], 4) + trees(((270, 92, 11), (296, 96, 8)), c[0], c[4])
    out += hill(ridge(110, 124, 104, 120, 112), c[4], c[3], 4)
    out += path("M132 106C168 112 98 122 122 134S210 150 190 190H290C270 152 158 142 164 132S180 112 142 106z", WATER)
    out += hill([(-10, 150), (60, 136), (120, 164), (180, 184)], c[1], c[2], 3) + trees(((36, 150, 17), (78, 156, 12)), c[4], c[0])
    return out + trees(((300, 166, 18),), c[0], c[3])


def homes(c):
    """Communities: rows of houses, lit windows, people in front."""
    out = sun(246, 44, 22, c)
    for foot, sizes, colors in ((100, (26, 30, 24, 34, 28, 32, 26, 34, 28, 30), 1), (152, (40, 34, 48, 36, 44, 52, 40), 3)):
        x = -6
        for i, w in enumerate(sizes):
            wall, gable = ((c[colors], c[colors + 1]), (c[colors + 1], c[colors]), (c[colors + 1 if colors == 1 else 5], c[colors]))[i % 3]
            out += house(x, foot, w, w * (.9, .6, 1.1, .75)[i % 4], wall, gable, SUN if i % 3 == 1 else c[0])
            x += w + (6 if i % 3 == 2 else 0)
        out += path(box(0, foot, W, H), c[1 if foot == 100 else 7])
    return out + people(110, 172, 46, (c[3], c[5], c[4], SUN, c[5], c[4]))


def waves(c):
    return sun(220, 54, 26, c) + water(58, 7, 27, (c[2], c[0], c[3], c[1], c[4]))


def leaves(c):
    out, s = "", 60
    for i in range(18):
        x, y, flip = -20 + i % 6 * s, i // 6 * s, (i + i // 6) % 2
        a, b = ((1, 3), (2, 4), (3, 1), (4, 2), (5, 3))[i * 7 % 5]
        out += path(leaf(x, y, s, flip), c[a]) + path(leaf(x, y + (s * .45 if flip else 0), s * .55, flip), SUN if i == 8 else c[b])
    return out


def facets(c):
    out, s = "", 60
    for i in range(18):
        x, y = 10 + i % 6 * s, 30 + i // 6 * s
        a, b = ((1, 3), (2, 4), (3, 1), (4, 2), (1, 4))[i * 7 % 5]
        for k, color in ((30, c[a]), (22, c[b]), (14, c[a]), (6, SUN if i == 9 else c[b])):
            out += path(poly((x, y - k), (x + k, y), (x, y + k), (x - k, y)), color)
    return out


DRAWINGS = [
    ("tone-1", 1, loops), ("tone-2", 2, land), ("tone-3", 3, homes), ("tone-4", 4, waves), ("tone-5", 5, leaves), ("tone-6", 6, facets),
    ("circular-chemelot", 1, chemelot), ("haven-stein", 1, haven), ("the-circular-mile", 1, mile),
    ("werkplaats-circulair-textiel", 1, textile), ("werkplaats-circulair-geleen", 1, workshop), ("welcome-to-maastricht-region", 1, maastricht),
    ("ruim-baan-voor-ondernemerschap", 1, lanes), ("aantrekkelijk-vestigingsklimaat", 1, climate),
    ("bocagelandschap", 2, bocage), ("poort-van-het-heuvelland", 2, gateway), ("van-geuldal-en-geleenbeek-tot-rodebach", 2, valley),
    ("corio-glana", 2, brook), ("verbeteren-groen-blauwe-kwaliteit", 2, greenblue),
    ("aan-de-noot", 3, hall), ("glanerbrook-en-burgemeester-damenpark", 3, rink), ("pottenberg-en-nazareth", 3, neighbours),
    ("maker-space-incubator", 3, maker), ("verbreden-integrale-gebiedsgerichte-aanpak", 3, widen),
]


def sheet(cells):
    """Drawings in one file, one below the other; each has a view of its own. One file is one request."""
    out = f'<svg xmlns="http://www.w3.org/2000/svg" width="{W}" height="{H}" viewBox="0 0 {W} {H}">'
    out += f'<clipPath id="c"><path d="M0 0h{W}v{H}H0z"/></clipPath>'
    for i, (name, body) in enumerate(cells):
        y = i * (H + 20)
        out += f'\n<view id="{name}" viewBox="0 {y} {W} {H}"/><g transform="translate(0 {y})" clip-path="url(#c)">{body}</g>'
    return out + "\n</svg>\n"


def drawing(tone, draw):
    c = ramp(tone)
    return f'<path fill="{c[0]}" d="M0 0h{W}v{H}H0z"/>' + draw(c)


# --- the home page ---------------------------------------------------------------------------------------------------

def scene():
    """The landscape of the cover: a sun whose rings widen over the sky, a street whose houses grow, people in front."""
    w, h = 1600, 1000
    sky, green, brick = TONES[:3]
    land_ = lambda share: blend(green, share, blend(SUN, .62))
    x0, y0 = 1130, 640
    out = path(box(0, 0, w, h), blend(sky, .80, INK))
    rings = ((1240, blend(sky, .88, INK)), (980, sky), (760, blend(sky, .95)), (570, blend(sky, .89)), (390, blend(sky, .79)), (260, blend(sky, .64)), (190, blend(sky, .45)), (136, blend(sky, .22)))
    out += nest(x0, y0, [r for r, _ in rings], [c for _, c in rings]) + path(disc(x0, y0, 84), SUN)
    far = ridge(650, 622, 668, 652, 634, 650, w=w)
    out += hill(far, land_(.34), land_(.22), 3, 20, 3, h)
    street = lambda x: 742 - 44 * x / w + 14 * sin(x / w * 6.2 + 2.2)
    x, k = 70, 0
    while x < w + 20:
        t = x / w
        broad = (42 + 84 * t) * (1, .82, 1.15, .9)[k % 4]
        wall, gable, light = ((brick, blend(brick, .8), SUN), (blend(brick, .72), blend(brick, .5), WHITE), (blend(brick, .84, INK), brick, SUN))[k % 3]
        out += house(x, street(x + broad / 2) + 26, broad, broad * (.78, 1.12, .9, 1.3, .7)[k % 5], wall, gable, light, (.62, .5, .38, .5)[k % 4])
        x += broad + (broad * .45 if k % 6 == 4 else 0)
        k += 1
    pts = [(i, street(i)) for i in range(-20, w + 180, 180)]
    out += hill(pts, land_(.62), land_(.46), 4, 26, 3, h)
    near = ridge(846, 802, 850, 872, 834, 800, w=w)
    out += trees(((96, 838, 26), (230, 816, 34), (392, 812, 44)), land_(.12), land_(.62))
    out += hill(near, land_(.86), land_(.68), 4, 28, 3.5, h)
    out += path("M636 740C700 760 590 780 640 800S840 850 800 880 700 930 760 1010H1010C930 930 1010 900 960 868S720 812 720 790 740 760 660 740z", blend(sky, .14)) + line("M668 770C620 790 800 830 880 870S840 950 880 1000", blend(sky, .36), 4)
    out += people(1000, 962, 150, (SUN, WHITE, blend(brick, .62), blend(sky, .3), SUN, blend(green, .22), WHITE))
    out += hill(ridge(968, 980, 958, 940, 916, 896, w=w), blend(green, .8, INK), green, 3, 22, 3, h)
    # The cell of a drawing: a fifth of the size, without the upper tenth.
    return f'<g transform="scale(.2) translate(0 -100)">{out}</g>'


if __name__ == "__main__":
    OUT.mkdir(parents=True, exist_ok=True)
    cells = [(name, drawing(tone, draw)) for name, tone, draw in DRAWINGS]
    (OUT / "drawings.svg").write_text(sheet(cells))
    # What the home page shows: the landscape and the pillars.
    (OUT / "home.svg").write_text(sheet([("scene", scene())] + cells[:6]))
