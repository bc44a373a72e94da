from typing import Any, Callable, Dict, List, Optional, Union, cast, TYPE_CHECKING

Table = Dict[str, List[int]]
handlers: List[Callable[[Any], None]] = []


def first(items: List[int], default: Optional[int] = None) -> Union[int, None]:
    return items[0] if items else default


print(first([4]), first([]), cast(int, "5"), TYPE_CHECKING, handlers, repr(Any))
