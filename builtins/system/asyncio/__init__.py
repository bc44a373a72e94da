"""Tasks: coroutines that take turns, as threads do, and change where one waits (sleep, gather, queues, streams)."""
import subprocess

from asyncio.futures import CancelledError, Future, InvalidStateError, TimeoutError, current_task, isfuture
from asyncio.tasks import (
    Task, all_tasks, create_task, ensure_future, iscoroutine, run, sleep, to_thread)
from asyncio.waiting import (
    ALL_COMPLETED, FIRST_COMPLETED, FIRST_EXCEPTION, Timeout, as_completed, gather, shield, timeout, wait, wait_for)
from asyncio.sync import (
    BoundedSemaphore, Condition, Event, LifoQueue, Lock, PriorityQueue, Queue, QueueEmpty, QueueFull, Semaphore)
from asyncio.loop import (
    BaseProtocol, DatagramProtocol, DatagramTransport, Handle, Loop as AbstractEventLoop, TimerHandle, get_event_loop,
    get_running_loop, new_event_loop, set_event_loop)
from asyncio.streams import (
    IncompleteReadError, LimitOverrunError, Server, StreamReader, StreamWriter, open_connection, open_unix_connection,
    start_server, start_unix_server)
from asyncio.processes import create_subprocess_exec, create_subprocess_shell
