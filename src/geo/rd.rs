//! The Dutch national grid (RD, EPSG:28992) → degrees.
//!
//! The series of F.H. Schreutelkamp and G.L. Strang van Hees, "Benaderingsformules voor de transformatie tussen RD- en
//! WGS84-kaartcoördinaten", Geodesia 43 (2001) 2, pp. 64–69: within the Netherlands right to some 25 centimetres, which is
//! a thousandth of what a map of a region on a screen can show.

/// The tower of Our Lady at Amersfoort, where the grid is pinned down.
const TOWER: ([f64; 2], [f64; 2]) = ([155_000.0, 463_000.0], [52.155_174_40, 5.387_206_21]);

/// Powers of x and y, and the factor, in seconds of latitude.
const LATITUDE: [(i32, i32, f64); 11] = [
    (0, 1, 3_235.653_89),
    (2, 0, -32.582_97),
    (0, 2, -0.247_50),
    (2, 1, -0.849_78),
    (0, 3, -0.065_50),
    (2, 2, -0.017_09),
    (1, 0, -0.007_38),
    (4, 0, 0.005_30),
    (2, 3, -0.000_39),
    (4, 1, 0.000_33),
    (1, 1, -0.000_12),
];

/// Powers of x and y, and the factor, in seconds of longitude.
const LONGITUDE: [(i32, i32, f64); 12] = [
    (1, 0, 5_260.529_16),
    (1, 1, 105.946_84),
    (1, 2, 2.456_56),
    (3, 0, -0.818_85),
    (1, 3, 0.055_94),
    (3, 1, -0.056_07),
    (0, 1, 0.011_99),
    (3, 2, -0.002_56),
    (1, 4, 0.001_28),
    (0, 2, 0.000_22),
    (2, 0, -0.000_22),
    (5, 0, 0.000_26),
];

/// Latitude and longitude (WGS 84, degrees) of a point of the grid, in metres.
pub(super) fn degrees(x: f64, y: f64) -> [f64; 2] {
    let ([x0, y0], [latitude, longitude]) = TOWER;
    let (dx, dy) = ((x - x0) * 1e-5, (y - y0) * 1e-5);
    let sum = |series: &[(i32, i32, f64)]| {
        series.iter().map(|(p, q, factor)| factor * dx.powi(*p) * dy.powi(*q)).sum::<f64>() / 3600.0
    };
    [latitude + sum(&LATITUDE), longitude + sum(&LONGITUDE)]
}

#[cfg(test)]
mod tests {
    use super::degrees;

    #[test]
    fn known_points() {
        // Amersfoort, and the two towers that the article itself gives: Amsterdam (Westertoren), Groningen (Martinitoren).
        let known = [
            ([155_000.0, 463_000.0], [52.155_174_40, 5.387_206_21]),
            ([120_700.723, 487_525.501], [52.374_532_53, 4.883_525_59]),
            ([233_883.131, 582_065.167], [53.219_383_17, 6.568_200_53]),
        ];
        for ([x, y], [latitude, longitude]) in known {
            let [north, east] = degrees(x, y);
            let metres = ((north - latitude) * 111_300.0).hypot((east - longitude) * 68_000.0);
            assert!(metres < 1.0, "{x}, {y}: {metres} m off");
        }
    }

    #[test]
    fn maastricht() {
        // The Vrijthof, as any map shows it: 50.849 north, 5.688 east.
        let [north, east] = degrees(176_280.0, 317_820.0);
        assert!((north - 50.849).abs() < 0.002 && (east - 5.688).abs() < 0.003, "{north}, {east}");
    }
}
