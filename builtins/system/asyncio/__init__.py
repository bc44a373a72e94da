"""Tasks: coroutines that take turns, as threads do, and change where one waits (sleep, gather, queues, streams)."""
import subprocess

from asyncio.tasks import (
    ALL_COMPLETED, FIRST_COMPLETED, FIRST_EXCEPTION, CancelledError, Future, InvalidStateError, Task, Timeout,
    TimeoutError, all_tasks, as_completed, create_task, current_task, ensure_future, gather, iscoroutine, isfuture, run,
    shield, sleep, timeout, to_thread, wait, wait_for)
from asyncio.sync import (
    BoundedSemaphore, Condition, Event, LifoQueue, Lock, PriorityQueue, Queue, QueueEmpty, QueueFull, Semaphore)
from asyncio.loop import (
    BaseProtocol, DatagramProtocol, DatagramTransport, Handle, Loop as AbstractEventLoop, TimerHandle, get_event_loop,
    get_running_loop, new_event_loop, set_event_loop)
from asyncio.streams import (
    IncompleteReadError, LimitOverrunError, Server, StreamReader, StreamWriter, create_subprocess_exec,
    create_subprocess_shell, open_connection, open_unix_connection, start_server, start_unix_server)
