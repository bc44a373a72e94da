import uuid

u = uuid.UUID("12345678-1234-5678-1234-567812345678")
print(u, repr(u), u.hex, u.bytes, u.int, u == uuid.UUID(int=u.int), u == uuid.UUID(bytes=u.bytes), {u: 1}[uuid.UUID(hex=u.hex)], u.version)
print(uuid.UUID("{12345678123456781234567812345678}"), uuid.UUID(int=0) < u, uuid.UUID(int=5, version=4))
r = uuid.uuid4()
print(len(str(r)), r.version, str(r)[14], r != uuid.uuid4())
for bad in [{"hex": "1"}, {"int": -1}, {"bytes": b"1"}, {}]:
    try:
        uuid.UUID(**bad)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
