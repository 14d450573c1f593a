"""Where places lie as seen from Espoo: direction, distance, and a point on the drawing."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

# Latitude and longitude of Espoo in GeoNames, as those of the places.
HOME = (60.2052, 24.6522)
EARTH_RADIUS = 6371.0
# Up to here the drawing is to scale; beyond, it shows direction and says the distance.
NEAR = 3500.0
# Where the far places stand on the drawing, in kilometres of its scale: from, and how much more
# for each kilometre beyond NEAR. All are outside the rings that the drawing measures by.
FAR_START, FAR_STEP = 2600.0, 0.1
# The least distance between two far places on the drawing, in the same kilometres.
FAR_APART = 230.0


@dataclass(frozen=True)
class Spot:
    """A place seen from Espoo: kilometres, and where it is drawn (x east, y south)."""

    distance: float
    x: float
    y: float

    @property
    def far(self) -> bool:
        """Whether it is drawn by direction only."""
        return self.distance > NEAR


def seen_from_home(latitude: float, longitude: float) -> tuple[float, float]:
    """Kilometres along the great circle and the bearing in radians, clockwise from north."""
    here, start, there, end = map(math.radians, (*HOME, latitude, longitude))
    turn = end - start
    cosine = math.sin(here) * math.sin(there) + math.cos(here) * math.cos(there) * math.cos(turn)
    east = math.sin(turn) * math.cos(there)
    north = math.cos(here) * math.sin(there) - math.sin(here) * math.cos(there) * math.cos(turn)
    return math.acos(max(-1.0, min(1.0, cosine))) * EARTH_RADIUS, math.atan2(east, north)


def spots(coordinates: Sequence[tuple[float, float]]) -> list[Spot]:
    """The places on an azimuthal equidistant map centred on Espoo, in their order."""
    found: list[Spot] = []
    for latitude, longitude in coordinates:
        distance, bearing = seen_from_home(latitude, longitude)
        radius = distance if distance <= NEAR else FAR_START + FAR_STEP * (distance - NEAR)
        spot = _spot(distance, radius, bearing)
        while spot.far and any(_close(spot, other) for other in found if other.far):
            radius += FAR_APART
            spot = _spot(distance, radius, bearing)
        found.append(spot)
    return found


def _spot(distance: float, radius: float, bearing: float) -> Spot:
    return Spot(distance, radius * math.sin(bearing), -radius * math.cos(bearing))


def _close(one: Spot, other: Spot) -> bool:
    return math.hypot(one.x - other.x, one.y - other.y) < FAR_APART
