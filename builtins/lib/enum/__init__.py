"""Enumerations: Enum, IntEnum, StrEnum, Flag, IntFlag, auto, unique."""
from enum.body import auto, member, nonmember
from enum.kinds import Enum, EnumMeta, EnumType, IntEnum, ReprEnum, StrEnum, unique
from enum.flags import CONFORM, EJECT, KEEP, STRICT, Flag, FlagBoundary, IntFlag

__all__ = ["EnumType", "EnumMeta", "Enum", "IntEnum", "StrEnum", "Flag", "IntFlag", "ReprEnum", "auto", "unique", "member",
           "nonmember", "FlagBoundary", "STRICT", "CONFORM", "EJECT", "KEEP"]
